import { addDays } from '../calendar.ts'
import type { Limits } from '../explain/document.ts'
import { TECHNIQUES_BY_CLASS } from '../techniques.ts'
import type { SessionForm } from './session-form.ts'

/** The dose of one clearance (clinical knowledge base 4.3; sessions: NICE CG88 had nine in twelve weeks). */
export const DOSE = {
  sessions: 9,
  sessionsAWeek: 2,
  minutes: 30,
  firstMinutes: 15,
  /** Walton: 1 light lotioning. */
  firstPressure: 1,
  reassessAfterSessions: 6,
  reassessAfterDays: 28,
} as const

/** What was given so far. `days` holds the days of all the patient's sessions, of earlier clearances too. */
export type DoseUsed = { readonly sessions: number; readonly days: readonly string[] }

/** Why no session may be given on a day, and the first day on which one may, where there is one. */
export type DoseReached =
  | { readonly reason: 'NINE_SESSIONS'; readonly nextDay: null }
  | { readonly reason: 'ONE_A_DAY' | 'TWO_A_WEEK'; readonly nextDay: string }

/**
 * Whether the dose leaves room for a session on a day. "At most two a week" is read in its stricter sense: in any seven
 * days running, not Monday to Sunday. A day has one session, because each session has its own check before it and a
 * second on the same day would spend the week's dose at once; neither source speaks for it.
 */
export function doseReached(used: DoseUsed, day: string): DoseReached | null {
  if (used.sessions >= DOSE.sessions) return { reason: 'NINE_SESSIONS', nextDay: null }
  const lately = used.days.filter((given) => given > addDays(day, -7)).toSorted()
  const [leavesNext] = lately.slice(-DOSE.sessionsAWeek)
  if (lately.length >= DOSE.sessionsAWeek && leavesNext !== undefined) {
    return { reason: 'TWO_A_WEEK', nextDay: addDays(leavesNext, 7) }
  }
  return lately.includes(day) ? { reason: 'ONE_A_DAY', nextDay: addDays(day, 1) } : null
}

/** Whether the physician should see the patient again: after six sessions or four weeks (4.3). A reminder, not a stop. */
export function reassessmentDue(sessions: number, issuedOn: string, today: string): boolean {
  return sessions >= DOSE.reassessAfterSessions || today >= addDays(issuedOn, DOSE.reassessAfterDays)
}

/** One way in which a session would leave the limits; `field` is the form's. */
export type DoseRefusal =
  | {
      readonly field: 'techniques'
      readonly reason: 'technique-forbidden' | 'technique-not-in-limits' | 'no-technique'
    }
  | { readonly field: 'minutes'; readonly reason: 'too-long' }
  | { readonly field: 'pressure'; readonly reason: 'too-hard' }

/** The caps of the n-th session of a clearance under its signed limits: the first is shorter and lightest. */
export function capsOf(number: number, limits: Pick<Limits, 'pressureCap'>): { minutes: number; pressure: 1 | 2 } {
  return number === 1
    ? { minutes: DOSE.firstMinutes, pressure: DOSE.firstPressure }
    : { minutes: DOSE.minutes, pressure: limits.pressureCap }
}

/** What of a session the limits speak of. */
type GivenDose = Pick<SessionForm, 'minutes' | 'pressure'> & { readonly techniques: readonly string[] }

const forbidden: readonly string[] = TECHNIQUES_BY_CLASS.FORBIDDEN

/** Every way in which a session leaves the signed limits; none when it may be recorded. `number` is its place, from 1. */
export function doseRefusals(
  session: GivenDose,
  limits: Pick<Limits, 'techniques' | 'pressureCap'>,
  number: number,
): readonly DoseRefusal[] {
  const caps = capsOf(number, limits)
  const permitted = limits.techniques.map(({ id }) => id)
  const refusals: DoseRefusal[] = []
  if (session.techniques.length === 0) refusals.push({ field: 'techniques', reason: 'no-technique' })
  for (const technique of session.techniques) {
    if (forbidden.includes(technique)) refusals.push({ field: 'techniques', reason: 'technique-forbidden' })
    else if (!permitted.includes(technique)) refusals.push({ field: 'techniques', reason: 'technique-not-in-limits' })
  }
  if (session.minutes > caps.minutes) refusals.push({ field: 'minutes', reason: 'too-long' })
  if (session.pressure > caps.pressure) refusals.push({ field: 'pressure', reason: 'too-hard' })
  return refusals
}
