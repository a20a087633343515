import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { auditActorName } from '#lib/messages/audit-actor'
import { auditCount } from '#lib/messages/audit-count'
import { auditFlags, flagSentence } from '#lib/messages/audit-flags'
import { clinicalDateTime } from '#lib/messages/dates'
import { formWords } from '#lib/messages/form'
import { personName } from '#lib/messages/names'
import { reviewFlags } from '#lib/use-cases/review-flags'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { PageHeading } from '#ui/page-heading'
import { Pagination } from '#ui/pagination'
import { Tag } from '#ui/tag'
import { TextArea } from '#ui/text-area'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { Main } from '../../../_shell/main.tsx'
import { AuditPlaces } from '../_parts/audit-places.tsx'
import { closeFlagAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: auditFlags[await currentLocale()].title }
}

type Search = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Flags that wait for somebody, each with why; and those that somebody closed, with what came of it. */
export default async function FlagsPage({ searchParams }: Search) {
  const [actor, locale, { state, after }] = [await requireActor(), await currentLocale(), await searchParams]
  const t = auditFlags[locale]
  const open = state !== 'closed'
  const result = await reviewFlags(actor, { open, after: typeof after === 'string' ? after : null }, new Date())
  if (!result.ok) notFound()
  const { flags, older, job, practitioners, patients } = result.value
  const { timeZone } = actor.facility
  const name = (id: string) => auditActorName(id, practitioners.get(id), locale)
  const at = (query: string) => `/admin/audit/flags${query}` as Route
  const tab = (label: string, href: Route, current: boolean) => (
    <li>
      <Link
        href={href}
        prefetch={false}
        aria-current={current ? 'page' : undefined}
        className="inline-flex min-h-8 items-center text-link underline aria-[current=page]:font-bold aria-[current=page]:text-text aria-[current=page]:no-underline"
      >
        {label}
      </Link>
    </li>
  )
  return (
    <Main>
      <div>
        <PageHeading>{t.title}</PageHeading>
        <p className="max-w-[75ch] text-muted">{t.intro}</p>
      </div>
      <AuditPlaces actor={actor} here="flags" locale={locale} />
      <div>
        <ul className="flex gap-6">
          {tab(`${t.open} (${auditCount(result.value.open)})`, at(''), open)}
          {tab(t.closed, at('?state=closed'), !open)}
        </ul>
        <p role="status">
          {job.raised > 0 ? `${t.raised(job.raised)} ` : ''}
          {job.examined === 0 ? t.examinedNone : t.examined(auditCount(job.examined - 1))}{' '}
          {job.behind > 0 ? t.behind(auditCount(job.behind)) : ''}
        </p>
      </div>
      {flags.length === 0 ? <EmptyState>{open ? t.noneOpen : t.noneClosed}</EmptyState> : null}
      <ul className="flex flex-col gap-4">
        {flags.map((flag) => {
          const patient = flag.patientRef === null ? undefined : patients.get(flag.patientRef)
          return (
            <li
              key={flag.id}
              className="grid max-w-none gap-4 border border-border p-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]"
            >
              <div>
                <h2 className="flex flex-wrap items-baseline gap-x-3">
                  <Tag>{t.rules[flag.rule]}</Tag>
                  <span>
                    {flag.practitionerId === null ? '' : name(flag.practitionerId)}
                    {flag.practitionerId !== null && patient ? ' → ' : ''}
                    {patient ? `${personName(patient, locale)} · MRN ${patient.mrn}` : ''}
                  </span>
                </h2>
                <p className="mt-2">{flagSentence(flag.rule, flag.facts, locale)}</p>
                <p className="text-muted">
                  {t.raisedAt(clinicalDateTime(flag.raisedAt, timeZone, locale))} ·{' '}
                  <Link href={`/admin/audit/${flag.entryId}` as Route} prefetch={false} className="text-link underline">
                    {t.entry}
                  </Link>
                </p>
              </div>
              {flag.closed ? (
                <div>
                  <p>{t.closedBy(name(flag.closed.byId), clinicalDateTime(flag.closed.at, timeZone, locale))}</p>
                  <blockquote className="mt-1 whitespace-pre-wrap border-border border-l-4 pl-4">
                    {flag.closed.note}
                  </blockquote>
                </div>
              ) : flag.practitionerId === actor.practitionerId ? (
                <p className="text-muted">{t.about}</p>
              ) : (
                <ActionForm
                  action={closeFlagAction.bind(null, flag.id)}
                  submissionId={randomUUID()}
                  words={formWords[locale]}
                  id={`flag-${flag.id}`}
                >
                  <TextArea name="note" label={t.note} maxLength={2000} rows={2} />
                  <div>
                    <Button kind="secondary" pendingLabel={t.closing}>
                      {t.close}
                    </Button>
                  </div>
                </ActionForm>
              )}
            </li>
          )
        })}
      </ul>
      <Pagination
        label={t.pages}
        older={{ label: t.older, href: older === null ? null : at(`?${open ? '' : 'state=closed&'}after=${older}`) }}
        newer={{ label: t.newest, href: typeof after === 'string' ? at(open ? '' : '?state=closed') : null }}
      />
    </Main>
  )
}
