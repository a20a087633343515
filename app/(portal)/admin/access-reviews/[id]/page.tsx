import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { AuditEventType } from '#lib/audit/event'
import { requireActor } from '#lib/auth/session'
import { auditSentence } from '#lib/messages/audit-sentences'
import { breakGlass } from '#lib/messages/break-glass'
import { clinicalDateTime } from '#lib/messages/dates'
import { formWords } from '#lib/messages/form'
import type { Locale } from '#lib/messages/locale'
import { initials, latinName, personName } from '#lib/messages/names'
import { type AccessReview, viewAccessReview } from '#lib/use-cases/view-access-review'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { LinkButton } from '#ui/link-button'
import { PageHeading } from '#ui/page-heading'
import { Radios } from '#ui/radios'
import { SummaryList } from '#ui/summary-list'
import { Table } from '#ui/table'
import { TextArea } from '#ui/text-area'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { Main } from '../../../_shell/main.tsx'
import { reviewBreakGlassAction } from './actions.ts'

type PageProps = { readonly params: Promise<{ readonly id: string }> }

/** One visit is one look. Unknown and not permitted look the same. */
const look = cache(async (id: string) => {
  const actor = await requireActor()
  const result = await viewAccessReview(actor, id, new Date())
  if (!result.ok) notFound()
  return { actor, review: result.value }
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { review } = await look((await params).id)
  return { title: `${breakGlass[await currentLocale()].review.title}, ${initials(review.breakGlass.patient)}` }
}

/** One break-glass: who, whom, why, what was seen through it, and the judgement of somebody else. */
export default async function AccessReviewPage({ params }: PageProps) {
  const { actor, review } = await look((await params).id)
  const locale = await currentLocale()
  const { review: t, reviews, patient, reason } = breakGlass[locale]
  const { breakGlass: opened, open, reviewable, people } = review
  const time = (at: Date) => clinicalDateTime(at, actor.facility.timeZone, locale)
  const nameOf = (id: string) => {
    const person = people.get(id)
    return person ? latinName(person) : ''
  }
  const ended = opened.closedAt ? `${time(opened.closedAt)}, ${t.byHand}` : `${time(opened.expiresAt)}, ${t.byHour}`
  const newest = opened.reviews[0]?.outcome
  return (
    <Main>
      <PageHeading>{t.title}</PageHeading>
      <SummaryList
        rows={[
          { key: 'who', label: reviews.who, value: nameOf(opened.openedById) },
          {
            key: 'patient',
            label: patient,
            value: `${personName(opened.patient, locale)} · MRN ${opened.patient.mrn}`,
          },
          { key: 'opened', label: reviews.opened, value: time(opened.openedAt) },
          { key: 'closed', label: t.closed, value: open ? t.stillOpen : ended },
          {
            key: 'reason',
            label: reason,
            value: <span className="whitespace-pre-wrap break-words">{opened.reason}</span>,
          },
        ]}
      />
      <Uses review={review} locale={locale} time={(at) => time(new Date(at))} />
      {opened.reviews.length === 0 ? null : (
        <section className="grid gap-2">
          <h2>{t.earlier}</h2>
          <ul className="grid gap-2">
            {opened.reviews.map(({ reviewedById, reviewedAt, outcome, note }) => (
              <li key={reviewedAt.toISOString()}>
                <p>{t.judged(nameOf(reviewedById), time(reviewedAt), t.outcomes[outcome])}</p>
                <p className="max-w-[75ch] whitespace-pre-wrap break-words">{note}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {reviewable && (newest === undefined || newest === 'NEEDS_FOLLOW_UP') ? (
        <ActionForm
          action={reviewBreakGlassAction.bind(null, opened.id)}
          submissionId={randomUUID()}
          words={formWords[locale]}
        >
          <Radios
            name="outcome"
            legend={t.outcome}
            options={(['JUSTIFIED', 'NOT_JUSTIFIED', 'NEEDS_FOLLOW_UP'] as const).map((value) => ({
              value,
              label: t.outcomes[value],
            }))}
          />
          <TextArea name="note" label={t.note} hint={t.noteHint} rows={4} maxLength={500} />
          <div>
            <Button pendingLabel={t.submitting}>{t.submit}</Button>
          </div>
        </ActionForm>
      ) : null}
      {opened.openedById === actor.practitionerId ? <p>{t.ownNote}</p> : null}
      <div>
        <LinkButton href={'/admin/access-reviews' as Route}>{t.back}</LinkButton>
      </div>
    </Main>
  )
}

type UsesProps = { readonly review: AccessReview; readonly locale: Locale; readonly time: (at: string) => string }

function Uses({ review, locale, time }: UsesProps) {
  const t = breakGlass[locale].review
  return (
    <section className="grid gap-2">
      <h2>{t.uses}</h2>
      {review.uses.length === 0 ? (
        <p>{t.noUses}</p>
      ) : (
        <Table
          caption={t.usesCaption}
          captionHidden
          columns={[{ label: t.when, nowrap: true }, { label: t.what }, { label: t.entry }]}
          rows={review.uses.map(({ entryId, at, type }) => ({
            key: entryId,
            cells: [
              time(at),
              auditSentence(type as AuditEventType, locale),
              <Link
                key="entry"
                href={`/admin/audit/${entryId}` as Route}
                prefetch={false}
                className="inline-flex min-h-11 items-center text-link underline"
              >
                {t.openEntry}
              </Link>,
            ],
          }))}
        />
      )}
    </section>
  )
}
