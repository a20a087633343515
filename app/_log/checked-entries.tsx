'use client'

import { useEffect, useState } from 'react'
import { webVerifyEd25519 } from '#lib/audit/web-crypto'
import { integrity } from '#lib/messages/integrity'
import type { Locale } from '#lib/messages/locale'
import { ChainMark } from './chain-mark.tsx'
import { checkLog, type LogVerdict, type ShownHead, type ShownLeaf } from './check-log.ts'
import { forgetHead, recallHead, rememberHead } from './seen-head.ts'

type CheckedEntriesProps = {
  /** The log's name: what this browser remembers it by. */
  readonly origin: string
  readonly head: ShownHead
  /** The entries on screen; none where the page shows only the head. */
  readonly entries?: readonly ShownLeaf[]
  readonly locale: Locale
  /** Whether a changed key may be accepted here, after it was compared. */
  readonly mayTrustNewKey?: boolean
}

type Checked = { readonly verdict: LogVerdict; readonly at: string }

const NOTHING: readonly ShownLeaf[] = []

/**
 * One line: whether the log is whole, found out by the reader's own browser. Put it where entries are shown, with the same
 * entries; without JavaScript it says that nothing was verified.
 */
export function CheckedEntries({
  origin,
  head,
  entries = NOTHING,
  locale,
  mayTrustNewKey = false,
}: CheckedEntriesProps) {
  const [checked, setChecked] = useState<Checked | null>(null)
  const [round, setRound] = useState(0)
  // Props are new objects at every render of the page around; what they say changes seldom.
  const asked = JSON.stringify([origin, head, entries, round])
  useEffect(() => {
    let gone = false
    const [name, shown, leaves] = JSON.parse(asked) as [string, ShownHead, ShownLeaf[]]
    void check(name, shown, leaves).then((verdict) => {
      if (!gone) setChecked({ verdict, at: timeHere(new Date()) })
    })
    return () => {
      gone = true
    }
  }, [asked])
  const t = integrity[locale]
  const verdict = checked?.verdict
  return (
    <div role="status" className={verdict?.state === 'broken' ? 'font-bold text-urgent-fg' : undefined}>
      <p className="flex flex-wrap items-center gap-x-3">
        <ChainMark state={verdict?.state ?? 'unverified'} />
        <span>{verdict && checked ? t.said(verdict, checked.at) : t.checking}</span>
      </p>
      <noscript>{t.noScript}</noscript>
      {verdict?.state === 'unverified' ? <p className="text-muted">{t.why[verdict.why]}</p> : null}
      {mayTrustNewKey && verdict?.state === 'unverified' && verdict.why === 'key-changed' ? (
        <button
          type="button"
          className="min-h-11 text-link underline"
          onClick={() => void forgetHead(origin).then(() => setRound(round + 1))}
        >
          {t.trustNewKey}
        </button>
      ) : null}
    </div>
  )
}

async function check(origin: string, head: ShownHead, leaves: readonly ShownLeaf[]): Promise<LogVerdict> {
  const means = { verify: webVerifyEd25519, ask: askServer }
  const verdict = await checkLog(means, head, leaves, await recallHead(origin))
  if (verdict.state === 'whole') await rememberHead(origin, verdict.seen)
  return verdict
}

async function askServer(address: string): Promise<unknown> {
  const response = await fetch(address, { cache: 'no-store' })
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  return response.json()
}

/** The reader's own clock and zone: it was the reader's machine that checked. */
function timeHere(now: Date): string {
  const minutes = -now.getTimezoneOffset()
  const [sign, ahead] = [minutes < 0 ? '-' : '+', Math.abs(minutes)]
  const two = (n: number) => String(n).padStart(2, '0')
  const offset = `${sign}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
  return `${two(now.getHours())}:${two(now.getMinutes())} ${offset}`
}
