import type { Actor } from '#lib/access/actor'
import { addDays } from '#lib/clinical/calendar'
import { type ClearanceState, permits } from '#lib/clinical/clearance/clearance-state'
import { DOSE } from '#lib/clinical/clearance/dose'
import type { Region } from '#lib/clinical/level'
import type { Outcome } from '#lib/clinical/outcome'
import type { Patient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'
import { patientsById, patientsWithClearance } from '#lib/db/worklists'
import { clearancesOf, type RegionClearance } from './clearances-of.ts'
import { today } from './today.ts'

/** One region of one patient on a worklist. */
export type ClearanceRow = {
  readonly patient: Patient
  /** On the actor's care list. */
  readonly own: boolean
  readonly region: Region
  readonly state: ClearanceState
  readonly outcome: Outcome
  readonly adviceId: string
  /** The calendar day from which the state holds. */
  readonly since: string
  /** Last valid day and sessions left, of a clearance. */
  readonly validUntil: string | null
  readonly sessionsLeft: number | null
}

/** How long an ended clearance stays in sight, and how long before its end one comes into sight. */
const FORTNIGHT = 14

const DAY_MS = 86_400_000

/** Every region with a clearance that is current, suspended or just ended; own patients first, then by name. */
export async function clearanceRows(
  tx: Tx,
  actor: Actor,
  own: ReadonlySet<string>,
  day: string,
  now: Date,
): Promise<readonly ClearanceRow[]> {
  const since = addDays(day, -FORTNIGHT)
  const ids = await patientsWithClearance(tx, since, new Date(now.getTime() - FORTNIGHT * DAY_MS))
  const patients = await patientsById(tx, ids)
  const clearances = await clearancesOf(tx, actor, [...patients.values()], now)
  return [...patients.values()]
    .flatMap((patient) => (clearances.get(patient.id) ?? []).map((region) => rowOf(actor, patient, own, region)))
    .filter((row) => row.state.shown !== 'EXPIRED' || row.since >= since)
    .toSorted(byOwnThenName)
}

function rowOf(actor: Actor, patient: Patient, own: ReadonlySet<string>, region: RegionClearance): ClearanceRow {
  const { advice, state } = region
  const running = advice.clearance?.endedKind === null ? advice.clearance : null
  return {
    patient,
    own: own.has(patient.id),
    region: region.region,
    state,
    outcome: advice.outcome,
    adviceId: advice.id,
    since: sinceOf(actor, region),
    validUntil: running?.validUntil ?? null,
    sessionsLeft: running && DOSE.sessions - running.sessions.length,
  }
}

function sinceOf(actor: Actor, { advice, state }: RegionClearance): string {
  const dayOf = (instant: Date) => today(actor, instant)
  if ('since' in state && state.since !== null) return dayOf(new Date(state.since))
  if (state.shown === 'EXPIRED' && advice.clearance) {
    const last = advice.clearance.sessions.at(-1)
    return state.because === 'NINE_SESSIONS' && last ? last.day : addDays(advice.clearance.validUntil, 1)
  }
  return dayOf(advice.ending?.endedAt ?? advice.clearance?.endedAt ?? advice.createdAt)
}

function byOwnThenName(a: ClearanceRow, b: ClearanceRow): number {
  if (a.own !== b.own) return a.own ? -1 : 1
  return byText(nameOf(a), nameOf(b))
}

/** Text order of code units: the machine's language has no say in who comes first. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function nameOf({ patient }: ClearanceRow): string {
  return `${patient.familyName.toUpperCase()} ${patient.givenName.toUpperCase()} ${patient.mrn}`
}

/** The suspended ones, those that suspended longest ago first; emergencies before all. */
export function suspendedRows(rows: readonly ClearanceRow[]): readonly ClearanceRow[] {
  const suspended = rows.filter(({ state }) => state.shown === 'SUSPENDED' || state.shown === 'SUSPENDED_NEW_FINDINGS')
  return suspended.toSorted((a, b) => {
    if (a.state.emergency !== b.state.emergency) return a.state.emergency ? -1 : 1
    return byText(a.since, b.since)
  })
}

/** Those whose last day is within 14 days, or that have one session left; the nearest end first. */
export function endingRows(rows: readonly ClearanceRow[], day: string): readonly ClearanceRow[] {
  const last = addDays(day, FORTNIGHT)
  return rows
    .filter(({ state }) => permits(state))
    .filter(({ validUntil, sessionsLeft }) => (validUntil !== null && validUntil <= last) || sessionsLeft === 1)
    .toSorted((a, b) => byText(a.validUntil ?? '', b.validUntil ?? ''))
}
