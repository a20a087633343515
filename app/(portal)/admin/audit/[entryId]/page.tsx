import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import { type AuditQuery, formatAuditQuery } from '#lib/audit/search-query'
import { requireActor } from '#lib/auth/session'
import { audit } from '#lib/messages/audit'
import { auditActorName } from '#lib/messages/audit-actor'
import { auditCount } from '#lib/messages/audit-count'
import { auditEntry } from '#lib/messages/audit-entry'
import { auditFlags, flagSentence } from '#lib/messages/audit-flags'
import { auditSentence } from '#lib/messages/audit-sentences'
import { clinicalDateTime } from '#lib/messages/dates'
import { personName } from '#lib/messages/names'
import { viewAuditEntry } from '#lib/use-cases/view-audit-entry'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { SummaryList } from '#ui/summary-list'
import { Tag } from '#ui/tag'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { Main } from '../../../_shell/main.tsx'
import { EntryContent } from '../_parts/entry-content.tsx'
import { EntryLine } from '../_parts/entry-line.tsx'
import { EntryProof } from '../_parts/entry-proof.tsx'
import { ErasureForms } from '../_parts/erasure-forms.tsx'

type Params = { readonly params: Promise<{ readonly entryId: string }> }

/** One visit is one look, however often the page asks while it renders. */
const look = cache(async (entryId: string) => viewAuditEntry(await requireActor(), entryId, new Date()))

export async function generateMetadata(): Promise<Metadata> {
  return { title: audit[await currentLocale()].entryTitle }
}

/** One entry of the trail: who, what, when, where, for whom; what it changed, its proof, and the exact text. */
export default async function AuditEntryPage({ params }: Params) {
  const [actor, locale, { entryId }] = [await requireActor(), await currentLocale(), await params]
  const [t, words] = [auditEntry[locale], audit[locale]]
  const result = await look(entryId)
  if (!result.ok) notFound()
  const view = result.value
  const { entry, patient, practitioners, place } = view
  const { timeZone } = actor.facility
  const who = auditActorName(entry.actor.id, practitioners.get(entry.actor.id), locale)
  const row = (key: string, label: string, value: ReactNode, all?: Partial<AuditQuery>) => ({
    key,
    label,
    value,
    action: all ? (
      <Link href={`/admin/audit?${formatAuditQuery(all)}` as Route} prefetch={false} className="text-link underline">
        {t.allOf(label.toLowerCase())}
      </Link>
    ) : undefined,
  })
  const rows = [
    row('what', t.what, `${auditSentence(entry.type, locale)} (${entry.type})`),
    row('who', t.who, who),
    row('role', t.role, words.roles[entry.actor.role]),
    row('when', t.when, <time dateTime={entry.ts}>{clinicalDateTime(new Date(entry.ts), timeZone, locale)}</time>),
    row('result', t.result, words.outcomes[entry.outcome]),
    ...(patient
      ? [row('patient', t.patient, `${personName(patient, locale)} · MRN ${patient.mrn}`, { patient: patient.id })]
      : []),
    ...(entry.subject
      ? [row('subject', t.subject, <code className="break-all">{entry.subject}</code>, { subject: entry.subject })]
      : []),
    row('purpose', t.purpose, t.purposes[entry.purpose]),
    ...(view.client ? [row('client', t.client, <span className="break-words">{view.client}</span>)] : []),
    ...(entry.actor.session
      ? [
          row('session', t.session, <code className="break-all">{entry.actor.session}</code>, {
            session: entry.actor.session,
          }),
        ]
      : []),
    row('request', t.request, <code className="break-all">{entry.requestId}</code>, { request: entry.requestId }),
    row('place', t.place, place === null ? t.waiting : `#${auditCount(place)}`),
  ]
  return (
    <Main>
      <div>
        <PageHeading>{words.entryTitle}</PageHeading>
        <EntryLine
          row={{
            id: entryId,
            ts: entry.ts,
            type: entry.type,
            actorId: entry.actor.id,
            actorRole: entry.actor.role,
            patientRef: entry.patientRef,
            subject: entry.subject,
            outcome: entry.outcome,
            place,
          }}
          names={view}
          timeZone={timeZone}
          locale={locale}
        />
      </div>
      <SummaryList rows={rows} />
      {view.flags.length === 0 ? null : (
        <section>
          <h2>{auditFlags[locale].onEntry}</h2>
          <ul>
            {view.flags.map((flag) => (
              <li key={flag.id} className="py-1">
                <Tag>{auditFlags[locale].rules[flag.rule]}</Tag> {flagSentence(flag.rule, flag.facts, locale)}{' '}
                <span className="text-muted">
                  ({flag.closed ? auditFlags[locale].stateClosed : auditFlags[locale].stateOpen})
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t.content}</h2>
        <EntryContent view={view} locale={locale} />
      </section>
      <ErasureForms view={view} actor={actor} locale={locale} />
      <section id="proof">
        <h2>{t.proof}</h2>
        <EntryProof view={view} locale={locale} />
      </section>
      <section>
        <h2>{t.sameRequest}</h2>
        {view.sameRequest.length === 0 ? <p>{t.nothingElse}</p> : null}
        <ol>
          {view.sameRequest.map((other) => (
            <li key={other.id} className="max-w-none border-border border-b">
              <EntryLine row={other} names={view} timeZone={timeZone} locale={locale} />
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{t.leaf}</h2>
        <p className="text-muted">{t.leafHint}</p>
        <pre className="whitespace-pre-wrap break-all text-sm">{view.canonical}</pre>
      </section>
      <div>
        <LinkButton href={'/admin/audit' as Route}>{t.back}</LinkButton>
      </div>
    </Main>
  )
}
