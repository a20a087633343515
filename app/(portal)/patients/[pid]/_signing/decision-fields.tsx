import { addDays } from '#lib/clinical/calendar'
import { VALIDITY_DAYS } from '#lib/clinical/decision/sign-form'
import { limitsUnder } from '#lib/clinical/explain/limits'
import { clinicalDate } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { signing } from '#lib/messages/signing'
import { outcomeWords } from '#lib/messages/states'
import type { AdviceProposal } from '#lib/use-cases/propose-advice'
import { DateInput } from '#ui/date-input'
import { Radios } from '#ui/radios'
import { TextArea } from '#ui/text-area'
import { TechniqueBoxes } from './technique-boxes.tsx'

type DecisionFieldsProps = { readonly proposal: AdviceProposal; readonly locale: Locale }

/**
 * The decision, and under it what belongs to the one that is chosen: style sheets show it, so that it works without
 * script, and what is out of sight is left out of what is signed. Nothing is chosen for anybody.
 */
export function DecisionFields({ proposal, locale }: DecisionFieldsProps) {
  const { terms } = proposal
  const t = signing[locale]
  const permitsAsRecommended = terms.permits ? 'group-has-[[value^=AS]:checked]/sign:flex' : ''
  return (
    <div className="group/sign flex flex-col gap-6">
      <Radios name="decision" legend={t.decision} options={decisions(proposal, locale)} />
      <div className="hidden flex-col gap-6 group-has-[[value^=MORE]:checked]/sign:flex">
        <Radios
          name="outcome"
          legend={t.outcome}
          options={terms.moreCautious.map((outcome) => ({ value: outcome, label: outcomeWords[locale][outcome] }))}
        />
      </div>
      <div className="hidden flex-col gap-6 group-has-[[value^=CONDITIONAL]:checked]/sign:flex group-has-[[value^=MORE]:checked]/sign:flex">
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} maxLength={2000} />
      </div>
      {terms.afterReview === null ? null : (
        <div className="hidden flex-col gap-6 group-has-[[value^=CONDITIONAL]:checked]/sign:flex">
          <ChosenLimits proposal={proposal} locale={locale} />
        </div>
      )}
      {terms.longest === null ? null : (
        <div
          className={`hidden flex-col gap-6 group-has-[[value^=CONDITIONAL]:checked]/sign:flex ${permitsAsRecommended}`}
        >
          <Validity today={proposal.today} longest={terms.longest} locale={locale} />
        </div>
      )}
    </div>
  )
}

function decisions({ terms, document }: AdviceProposal, locale: Locale) {
  const t = signing[locale]
  const asRecommended = { value: 'AS_RECOMMENDED', label: t.asRecommended(document.title[locale]) }
  const moreCautious = terms.moreCautious.length > 0 ? [{ value: 'MORE_CAUTIOUS', label: t.moreCautious }] : []
  const afterReview =
    terms.afterReview === null
      ? []
      : [
          {
            value: 'CONDITIONAL_AFTER_REVIEW',
            label: t.afterReview,
            hint: t.afterReviewHint(terms.afterReview.join(', ')),
          },
        ]
  return [asRecommended, ...moreCautious, ...afterReview]
}

function ChosenLimits({ proposal, locale }: DecisionFieldsProps) {
  const t = signing[locale]
  const { highestPressure } = proposal.terms
  const pressures = ([1, 2] as const).filter((cap) => cap <= highestPressure)
  return (
    <>
      <Radios
        name="pressureCap"
        legend={t.pressureCap}
        options={pressures.map((cap) => ({ value: String(cap), label: t.pressure[cap] }))}
      />
      <TechniqueBoxes
        legend={t.techniques}
        options={limitsUnder(highestPressure).techniques.map(({ id, label }) => ({ id, label: label[locale] }))}
      />
      <TextArea name="further" label={t.further} rows={2} maxLength={2000} />
    </>
  )
}

type ValidityProps = { readonly today: string; readonly longest: string; readonly locale: Locale }

/** Only periods that the rules allow are offered; the use case refuses the others besides. */
function Validity({ today, longest, locale }: ValidityProps) {
  const t = signing[locale]
  const weeks = (['FOUR_WEEKS', 'EIGHT_WEEKS'] as const)
    .map((choice) => ({ choice, until: addDays(today, VALIDITY_DAYS[choice]) }))
    .filter(({ until }) => until <= longest)
    .map(({ choice, until }) => ({
      value: choice,
      label: `${t.weeks[choice]} (${t.until(clinicalDate(until, locale))})`,
    }))
  const options = [...weeks, { value: 'UNTIL', label: t.untilDate }]
  return (
    <>
      <Radios name="validity" legend={t.validity} hint={t.longest(clinicalDate(longest, locale))} options={options} />
      <div className="hidden group-has-[[value=UNTIL]:checked]/sign:flex">
        <DateInput name="until" label={t.untilField} locale={locale} min={today} max={longest} />
      </div>
    </>
  )
}
