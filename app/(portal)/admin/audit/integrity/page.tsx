import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '#lib/access/actor'
import { parseCheckpoint } from '#lib/audit/checkpoint'
import { toHex } from '#lib/audit/encoding'
import { parseNote } from '#lib/audit/note'
import { requireActor } from '#lib/auth/session'
import { clinicalDateTime } from '#lib/messages/dates'
import { integrity } from '#lib/messages/integrity'
import type { Locale } from '#lib/messages/locale'
import { type Integrity, viewIntegrity } from '#lib/use-cases/view-integrity'
import { Notice } from '#ui/notice'
import { PageHeading } from '#ui/page-heading'
import { SummaryList } from '#ui/summary-list'
import { CheckedEntries } from '../../../../_log/checked-entries.tsx'
import { shownHead } from '../../../../_log/shown-head.ts'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { Main } from '../../../_shell/main.tsx'
import { AuditPlaces } from '../_parts/audit-places.tsx'
import { OfflineCommands } from './offline-commands.tsx'

const look = cache((actor: Actor) => viewIntegrity(actor, new Date()))

export async function generateMetadata(): Promise<Metadata> {
  return { title: integrity[await currentLocale()].title }
}

/** Whether the log is whole, found out by the reader's own browser, and how to find out without us. */
export default async function IntegrityPage() {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const result = await look(actor)
  if (!result.ok) notFound()
  const { head, waiting } = result.value
  const t = integrity[locale]
  return (
    <Main>
      <div>
        <PageHeading>{t.title}</PageHeading>
        <p className="max-w-[80ch] text-muted">{t.intro}</p>
      </div>
      <AuditPlaces actor={actor} here="integrity" locale={locale} />
      {head ? (
        <>
          <div className="max-w-[80ch] border border-border bg-surface p-4 text-lg">
            <CheckedEntries origin={head.origin} head={shownHead(head)} locale={locale} mayTrustNewKey />
          </div>
          <section className="flex flex-col gap-2">
            <h2 className="font-bold text-xl">{t.facts.heading}</h2>
            <SummaryList rows={factsOf(head, waiting, actor.facility.timeZone, locale)} />
          </section>
          <OfflineCommands vkey={head.vkey} locale={locale} />
        </>
      ) : (
        <Notice>{t.notSigned}</Notice>
      )}
    </Main>
  )
}

function factsOf(head: NonNullable<Integrity['head']>, waiting: number, timeZone: string, locale: Locale) {
  const t = integrity[locale].facts
  const { size, root } = parseCheckpoint(parseNote(head.checkpoint.note).text)
  const code = (text: string) => <code className="break-all">{text}</code>
  const witnesses = head.witnesses === 0 ? t.noWitnesses : String(head.witnesses)
  const facts = [
    { key: 'origin', value: code(head.origin) },
    { key: 'key', value: code(head.vkey) },
    { key: 'size', value: size.toLocaleString('en') },
    { key: 'root', value: code(toHex(root)) },
    { key: 'signed', value: clinicalDateTime(head.signedAt, timeZone, locale) },
    { key: 'retained', value: head.retained.toLocaleString('en') },
    { key: 'witnesses', value: witnesses },
    { key: 'waiting', value: waiting.toLocaleString('en') },
    { key: 'unsigned', value: (head.placed - size).toLocaleString('en') },
    { key: 'origins', value: String(head.origins) },
  ] as const
  return facts.map(({ key, value }) => ({ key, label: t[key], value }))
}
