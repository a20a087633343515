import { type ClearanceState, permits } from '#lib/clinical/clearance/clearance-state'
import { capsOf, DOSE } from '#lib/clinical/clearance/dose'
import { clearance } from '#lib/messages/clearance'
import { clinicalDate, clinicalDateTime, timeWithOffset } from '#lib/messages/dates'
import type { Locale } from '#lib/messages/locale'
import { outcomeWords, stateWords } from '#lib/messages/states'
import { Person } from '../../../../_clinical/person.tsx'
import type { RegionProps } from './region-props.ts'

/** Under the state's word: why, the limits of the next session, until when, who signed. */
export function StateDetail(props: RegionProps) {
  const { region, locale } = props
  const { state, document } = region
  return (
    <div className="flex flex-col gap-1">
      {document === null ? <p>{clearance[locale].damaged}</p> : <Reason state={state} locale={locale} />}
      <Suspension {...props} />
      <NextSession {...props} />
      {document === null ? null : <Signed {...props} />}
      <CheckedToday {...props} />
    </div>
  )
}

/** Who suspended it, when, and what they wrote. */
function Suspension({ region, view, actor, locale }: RegionProps) {
  const { state, advice } = region
  const last = advice.clearance?.events.findLast(({ kind }) => kind === 'SUSPENDED')
  if (!last || (state.shown !== 'SUSPENDED' && state.shown !== 'SUSPENDED_NEW_FINDINGS')) return null
  const by = view.people.get(last.byId)
  return (
    <p>
      {by ? <Person name={by} locale={locale} /> : null} {clinicalDateTime(last.at, actor.facility.timeZone, locale)}
      {last.reason ? ` · ${last.reason}` : null}
    </p>
  )
}

/** The limits that the very next session has, where one is permitted: the first is shorter and lighter. */
function NextSession({ region, locale }: RegionProps) {
  const t = clearance[locale]
  const { state, advice, document } = region
  if (!permits(state) || !document?.limits) return null
  const caps = capsOf((advice.clearance?.sessions.length ?? 0) + 1, document.limits)
  return (
    <>
      {state.shown === 'DO_NOT_TREAT' ? null : <p className="font-semibold">{t.limits(caps.minutes, caps.pressure)}</p>}
      {state.reassessmentDue ? <p className="font-semibold">{t.reassess}</p> : null}
      {state.reviewNeeded ? <p className="font-semibold">{t.reviewNeeded}</p> : null}
    </>
  )
}

/** Until when, by whom, and which session comes next; a date only where it means something. */
function Signed({ region, locale }: RegionProps) {
  const t = clearance[locale]
  const { clearance: issued, signatures } = region.advice
  const holds = permits(region.state)
  const parts = [t.signedBy(signatures.map(({ signatoryName }) => signatoryName).join(' · '))]
  if (issued && holds) parts.push(t.session(issued.sessions.length + 1, DOSE.sessions))
  if (issued && (holds || region.state.shown === 'EXPIRED')) {
    parts.unshift(stateWords[locale].validUntil(clinicalDate(issued.validUntil, locale)))
  }
  return <p>{parts.join(' · ')}</p>
}

/** When today's check was passed; it counts today only. */
function CheckedToday({ region, actor, locale }: RegionProps) {
  const check = region.advice.clearance?.newestCheck
  if (region.state.shown !== 'TREAT_TODAY' || !check) return null
  const at = timeWithOffset(check.checkedAt, actor.facility.timeZone)
  return <p>{`${clearance[locale].checkedAt(at)} · ${stateWords[locale].todayOnly}`}</p>
}

function Reason({ state, locale }: { readonly state: ClearanceState; readonly locale: Locale }) {
  const t = clearance[locale]
  switch (state.shown) {
    case 'UNCONFIRMED':
      return <p>{t.unconfirmed}</p>
    case 'NOT_CLEARED':
      return (
        <p>
          {state.because === 'OUTCOME' && state.outcome !== null ? (
            <strong>{outcomeWords[locale][state.outcome]}. </strong>
          ) : null}
          {t.because[state.because]}
        </p>
      )
    case 'SUSPENDED':
      return <p>{`${t.cause[state.cause]} ${t.askPhysician}`}</p>
    case 'SUSPENDED_NEW_FINDINGS':
      return <p>{`${t.newFindings} ${t.rules(state.rules.join(', '))} ${t.askPhysician}`}</p>
    case 'EXPIRED':
      return <p>{t.expired[state.because]}</p>
    case 'DO_NOT_TREAT':
      return state.because.nextDay === null ? (
        <p>{t.dose.NINE_SESSIONS}</p>
      ) : (
        <p>{t.dose[state.because.reason](clinicalDate(state.because.nextDay, locale))}</p>
      )
    case 'AWAITING_COSIGNATURE':
    case 'CHECK_FIRST':
    case 'TREAT_TODAY':
      return null
  }
}
