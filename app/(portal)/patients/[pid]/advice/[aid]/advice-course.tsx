import type { Route } from 'next'
import Link from 'next/link'
import { advice } from '#lib/messages/advice'
import { clinicalDate, clinicalDateTime } from '#lib/messages/dates'
import type { ShownClearance } from '#lib/messages/states'
import type { AdviceView } from '#lib/use-cases/view-advice'
import { ClearanceBadge } from '../../../../../_clinical/state-badge.tsx'
import type { DocumentLook } from '../../_document/look.ts'

type AdviceCourseProps = { readonly view: AdviceView; readonly look: DocumentLook }

/** How each course reads as a state; advice in force speaks for itself. */
const STATES: Partial<Record<AdviceView['summary']['course'], ShownClearance>> = {
  'waiting-for-co-signature': 'AWAITING_COSIGNATURE',
  replaced: 'SUPERSEDED',
  revoked: 'REVOKED',
  withdrawn: 'WITHDRAWN',
  expired: 'EXPIRED',
}

/** What became of an advice, before anything of it is read: what does not count says so first, and leads to what does. */
export function AdviceCourse({ view, look }: AdviceCourseProps) {
  const state = STATES[view.summary.course]
  return (
    <>
      {state === undefined ? null : (
        <ClearanceBadge clearance={state} locale={look.locale} size="panel">
          <Detail view={view} look={look} />
        </ClearanceBadge>
      )}
      {view.replacedBy === null ? null : <Replaced view={view} look={look} />}
    </>
  )
}

function Detail({ view, look: { locale, timeZone } }: AdviceCourseProps) {
  const t = advice[locale]
  const { ending, summary, own } = view
  if (ending !== null) {
    return (
      <>
        <p>{t.endedOn[ending.kind](clinicalDateTime(ending.at, timeZone, locale), ending.by)}</p>
        <p>
          {t.reason}: {ending.reason}
        </p>
      </>
    )
  }
  if (summary.course === 'waiting-for-co-signature') {
    return (
      <p>
        {t.waiting} {own ? t.own : ''}
      </p>
    )
  }
  return summary.validUntil === null ? null : <p>{t.lastDay(clinicalDate(summary.validUntil, locale))}</p>
}

function Replaced({ view: { replacedBy }, look: { locale, timeZone, patientId } }: AdviceCourseProps) {
  if (replacedBy === null) return null
  const t = advice[locale]
  return (
    <p>
      {t.replacedOn(clinicalDateTime(replacedBy.signedAt, timeZone, locale), replacedBy.signedBy ?? '')}{' '}
      <Link
        href={`/patients/${patientId}/advice/${replacedBy.id}` as Route}
        prefetch={false}
        className="inline-block min-h-6 text-link underline"
      >
        {t.openCurrent}
      </Link>
    </p>
  )
}
