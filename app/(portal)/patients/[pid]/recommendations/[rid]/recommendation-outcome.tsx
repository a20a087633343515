import { clinicalDate, clinicalDateTime } from '#lib/messages/dates'
import { recommendation } from '#lib/messages/recommendation'
import type { RecommendationView } from '#lib/use-cases/view-recommendation'
import { OutcomeBadge } from '../../../../../_clinical/state-badge.tsx'
import type { DocumentLook } from '../../_document/look.ts'

/** The outcome first, in shape and words, with what to do and what it was made from. */
export function RecommendationOutcome({
  view,
  look,
}: {
  readonly view: RecommendationView
  readonly look: DocumentLook
}) {
  const { locale, timeZone } = look
  const t = recommendation[locale]
  const { document, recommendation: stored } = view
  const facts = [
    t.asOf(clinicalDate(document.asOf, locale)),
    t.rules(document.rulesetVersion),
    view.engineFailed ? null : t.engineRunning,
    t.computed(clinicalDateTime(stored.computedAt, timeZone, locale)),
    document.validUntil === null ? null : t.longest(clinicalDate(document.validUntil, locale)),
  ]
  return (
    <OutcomeBadge outcome={document.outcome} locale={locale} size="panel">
      <p className="font-semibold">{document.action[locale]}</p>
      {document.outcome === 'EMERGENCY_REFERRAL' ? <p>{t.emergency(look.emergencyNumber)}</p> : null}
      {stored.region === null ? null : <p>{t.forRegion(t.region[stored.region])}</p>}
      <p>{facts.filter((fact) => fact !== null).join(' · ')}</p>
    </OutcomeBadge>
  )
}
