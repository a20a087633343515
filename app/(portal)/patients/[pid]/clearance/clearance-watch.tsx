'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { clearance } from '#lib/messages/clearance'
import type { Locale } from '#lib/messages/locale'
import { stateWords } from '#lib/messages/states'
import { Button } from '#ui/button'
import { ClearanceBadge } from '../../../../_clinical/state-badge.tsx'

/** How often the page asks whether it is still true. */
const ASK_EVERY_MS = 30_000

/** A status that was confirmed longer ago is not confirmed. */
const HOLDS_FOR_MS = 60_000

/** A server that does not answer by then is as good as down. */
const ANSWER_WITHIN_MS = 10_000

type Instant = { readonly monotonic: number; readonly wall: number }

/**
 * When each rendering of a page was first seen, by its id: going back shows a kept rendering again, which must be as old
 * as it is. Two clocks, because one stands still while a laptop sleeps and the other can be set back.
 */
const firstSeen = new Map<string, Instant>()

const instant = (): Instant => ({ monotonic: performance.now(), wall: Date.now() })

function ageMs(since: Instant): number {
  const now = instant()
  return Math.max(now.monotonic - since.monotonic, now.wall - since.wall)
}

type ClearanceWatchProps = {
  readonly pid: string
  readonly locale: Locale
  /** A fresh id of this rendering. */
  readonly renderId: string
  readonly fingerprint: string
  /** The time of the rendering, to the second, as the facility's clocks show it. */
  readonly confirmedAt: string
  /** What the states stand on, below them. */
  readonly explanation: ReactNode
  readonly children: ReactNode
}

/**
 * Keeps what stands inside honest: asks every 30 seconds and whenever somebody comes back to the page; loads the page anew
 * when the answer differs; and takes the status, its colour and its buttons away when nobody has confirmed it for 60
 * seconds, or when there is no connection.
 */
export function ClearanceWatch(props: ClearanceWatchProps) {
  const { locale, explanation, children } = props
  const { stale, confirmedAt } = useConfirmation(props)
  const t = clearance[locale]
  return (
    <div className="flex flex-col gap-3">
      {stale ? (
        <div role="status">
          <ClearanceBadge clearance="UNCONFIRMED" locale={locale} size="panel">
            <p>{t.unconfirmed}</p>
            <Button type="button" kind="secondary" onClick={() => location.reload()}>
              {t.retry}
            </Button>
          </ClearanceBadge>
        </div>
      ) : (
        <>
          {children}
          <p className="text-muted">{stateWords[locale].confirmedAt(confirmedAt)}</p>
          {explanation}
        </>
      )}
      <noscript>
        <p className="font-semibold">{t.noScript}</p>
      </noscript>
    </div>
  )
}

function useConfirmation({ pid, renderId, fingerprint, confirmedAt }: ClearanceWatchProps) {
  const router = useRouter()
  const seen = firstSeen.get(renderId)
  const confirmed = useRef<Instant | null>(seen ?? null)
  const [shown, setShown] = useState({ renderId, confirmedAt, stale: seen !== undefined && ageMs(seen) > HOLDS_FOR_MS })

  useEffect(() => {
    const first = firstSeen.get(renderId) ?? instant()
    firstSeen.set(renderId, first)
    confirmed.current = first
    let left = false
    let questions = 0
    let newestAnswered = 0

    const show = (stale: boolean, at?: string) => {
      if (left) return
      setShown((before) => ({ renderId, stale, confirmedAt: at ?? before.confirmedAt }))
    }
    const expire = () => {
      if (confirmed.current === null || ageMs(confirmed.current) > HOLDS_FOR_MS) show(true)
    }
    const ask = async () => {
      expire()
      const asked = instant()
      const question = ++questions
      const answer = await confirmation(pid)
      // An older answer that arrives late must not bring back what a newer one has taken away.
      if (left || question < newestAnswered) return
      newestAnswered = question
      if (answer?.fingerprint === fingerprint) {
        confirmed.current = asked
        firstSeen.set(renderId, asked)
        show(false, answer.confirmedAt)
      } else {
        show(true)
        // What differs once stays taken away until the page has been rendered anew.
        if (answer !== null) {
          newestAnswered = Number.POSITIVE_INFINITY
          router.refresh()
        }
      }
    }
    const onReturn = () => {
      if (document.visibilityState === 'visible') void ask()
    }
    const onOffline = () => show(true)

    setShown({ renderId, confirmedAt, stale: ageMs(first) > HOLDS_FOR_MS || !navigator.onLine })
    if (ageMs(first) > HOLDS_FOR_MS) void ask()
    const asking = setInterval(() => void ask(), ASK_EVERY_MS)
    // Between two questions the age is looked at every second, so that a late answer cannot stretch the 60.
    const ageing = setInterval(expire, 1000)
    window.addEventListener('focus', onReturn)
    window.addEventListener('online', onReturn)
    window.addEventListener('pageshow', onReturn)
    window.addEventListener('offline', onOffline)
    document.addEventListener('visibilitychange', onReturn)
    return () => {
      left = true
      clearInterval(asking)
      clearInterval(ageing)
      window.removeEventListener('focus', onReturn)
      window.removeEventListener('online', onReturn)
      window.removeEventListener('pageshow', onReturn)
      window.removeEventListener('offline', onOffline)
      document.removeEventListener('visibilitychange', onReturn)
    }
  }, [pid, renderId, fingerprint, confirmedAt, router])

  // A new rendering is a new confirmation; the effect above has not seen it yet.
  return shown.renderId === renderId ? shown : { confirmedAt, stale: false }
}

/** The server's answer; null when there is none that counts: offline, signed out, down, too late. */
async function confirmation(pid: string): Promise<{ fingerprint: string; confirmedAt: string } | null> {
  try {
    const response = await fetch(`/api/patients/${pid}/clearance`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
