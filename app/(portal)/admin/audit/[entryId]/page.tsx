import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '#lib/auth/session'
import { audit } from '#lib/messages/audit'
import { auditActorName } from '#lib/messages/audit-actor'
import { auditSentence } from '#lib/messages/audit-sentences'
import { clinicalDateTime } from '#lib/messages/dates'
import { personName } from '#lib/messages/names'
import { viewAuditEntry } from '#lib/use-cases/view-audit-entry'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { SummaryList } from '#ui/summary-list'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { Main } from '../../../_shell/main.tsx'

type Params = { readonly params: Promise<{ readonly entryId: string }> }

/** One visit is one look, however often the page asks while it renders. */
const look = cache(async (entryId: string) => viewAuditEntry(await requireActor(), entryId, new Date()))

export async function generateMetadata(): Promise<Metadata> {
  return { title: audit[await currentLocale()].entryTitle }
}

/** One entry of the trail: who, what, when, for whom, and the exact text that the log keeps. */
export default async function AuditEntryPage({ params }: Params) {
  const [actor, locale, { entryId }] = [await requireActor(), await currentLocale(), await params]
  const t = audit[locale]
  const result = await look(entryId)
  if (!result.ok) notFound()
  const { entry, canonical, practitioner, patient, payload, contentWithheld } = result.value
  const rows = [
    { key: 'what', label: t.entry.what, value: `${auditSentence(entry.type, locale)} (${entry.type})` },
    { key: 'who', label: t.entry.who, value: auditActorName(entry.actor.id, practitioner, locale) },
    { key: 'role', label: t.entry.role, value: t.roles[entry.actor.role] },
    {
      key: 'when',
      label: t.entry.when,
      value: <time dateTime={entry.ts}>{clinicalDateTime(new Date(entry.ts), actor.facility.timeZone, locale)}</time>,
    },
    { key: 'result', label: t.entry.result, value: t.outcomes[entry.outcome] },
    ...(patient
      ? [{ key: 'patient', label: t.entry.patient, value: `${personName(patient, locale)} · MRN ${patient.mrn}` }]
      : []),
    ...(entry.subject ? [{ key: 'subject', label: t.entry.subject, value: <code>{entry.subject}</code> }] : []),
    { key: 'purpose', label: t.entry.purpose, value: <code>{entry.purpose}</code> },
    ...(entry.actor.session
      ? [{ key: 'session', label: t.entry.session, value: <code>{entry.actor.session}</code> }]
      : []),
    { key: 'request', label: t.entry.request, value: <code>{entry.requestId}</code> },
  ]
  return (
    <Main>
      <PageHeading>{t.entryTitle}</PageHeading>
      <SummaryList rows={rows} />
      <section>
        <h2>{t.entry.content}</h2>
        {payload === null ? (
          <p>{contentWithheld ? t.entry.withheld : t.entry.noContent}</p>
        ) : (
          <pre className="whitespace-pre-wrap break-words">{JSON.stringify(JSON.parse(payload), null, 2)}</pre>
        )}
      </section>
      <section>
        <h2>{t.entry.leaf}</h2>
        <p className="text-muted">{t.entry.leafHint}</p>
        <pre className="whitespace-pre-wrap break-words">{canonical}</pre>
      </section>
      <div>
        <LinkButton href={'/admin/audit' as Route}>{t.entry.back}</LinkButton>
      </div>
    </Main>
  )
}
