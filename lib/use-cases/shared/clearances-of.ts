import type { Actor } from '#lib/access/actor'
import { addDays } from '#lib/clinical/calendar'
import type { ClearanceEvent, ClearanceFile, IssuedClearance } from '#lib/clinical/clearance/clearance-file'
import { type ClearanceState, clearanceState } from '#lib/clinical/clearance/clearance-state'
import { type Verification, type VerifiedClearance, verify } from '#lib/clinical/clearance/verification'
import type { Region } from '#lib/clinical/level'
import type { Chart } from '#lib/clinical/recorded/chart'
import type { Ruleset } from '#lib/clinical/ruleset'
import { loadCharts } from '#lib/db/chart-facts'
import { type FiledAdvice, type FiledClearance, newestAdviceOf, sessionDaysOf } from '#lib/db/clearance-files'
import type { Patient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'
import type { AdviceDocument } from '#lib/documents/advice-document'
import { intactAdvice } from './intact-advice.ts'
import { recordClosed } from './record-closed.ts'
import { rulesetInForce } from './ruleset-in-force.ts'
import { today } from './today.ts'

/** One region's clearance as it stands at this moment. */
export type RegionClearance = {
  readonly region: Region
  readonly state: ClearanceState
  /** The signed document, word for word; null where it is not what was signed, and then the state is not confirmed. */
  readonly document: AdviceDocument | null
  readonly advice: FiledAdvice
  /** What the state was read from. */
  readonly file: ClearanceFile
  /** What the rules say of a clearance that nobody has ended, today. */
  readonly verification: Verification | null
  readonly chart: Chart
}

/** A clearance counts sessions of the week before today, whichever clearance they were given under. */
const WEEK = 7

/**
 * The state of every region of some patients, computed now, by patient; regions in the order in which they were first
 * advised on. Pages, checks, sessions and worklists all ask here, so that none of them can disagree. The number of
 * queries does not grow with the number of patients.
 */
export async function clearancesOf(
  tx: Tx,
  actor: Pick<Actor, 'facility'>,
  patients: readonly Patient[],
  now: Date,
): Promise<ReadonlyMap<string, readonly RegionClearance[]>> {
  const day = today(actor, now)
  const ids = patients.map(({ id }) => id)
  const [ruleset, advices, days, charts] = [
    await rulesetInForce(tx),
    await newestAdviceOf(tx, ids),
    await sessionDaysOf(tx, ids, addDays(day, -WEEK)),
    await loadCharts(tx, patients, day),
  ]
  return new Map(
    patients.map((patient) => [
      patient.id,
      advices
        .filter(({ patientId }) => patientId === patient.id)
        .map((advice) => {
          const chart = charts.get(patient.id)?.chart
          if (!chart) throw new Error(`Expected the chart of patient ${patient.id}, found none`)
          return regionClearance(patient, advice, {
            chart,
            ruleset,
            sessionDays: days.get(patient.id) ?? [],
            today: day,
          })
        }),
    ]),
  )
}

/** The clearances of one patient. */
export async function clearancesOfOne(
  tx: Tx,
  actor: Pick<Actor, 'facility'>,
  patient: Patient,
  now: Date,
): Promise<readonly RegionClearance[]> {
  return (await clearancesOf(tx, actor, [patient], now)).get(patient.id) ?? []
}

type Moment = {
  readonly chart: Chart
  readonly ruleset: Ruleset
  readonly sessionDays: readonly string[]
  readonly today: string
}

function regionClearance(patient: Patient, advice: FiledAdvice, moment: Moment): RegionClearance {
  const { clearance } = advice
  const integrity = intactAdvice(advice)
  const running = clearance?.endedKind === null ? clearance : null
  const verification = running && verify(moment.chart, verifiedClearance(advice, running), moment.ruleset)
  const file: ClearanceFile = {
    today: moment.today,
    recordClosed: recordClosed(patient),
    documentIntact: integrity.intact,
    advice: {
      outcome: advice.outcome,
      decision: advice.decision,
      coSigned: advice.signatures.some(({ kind }) => kind === 'CO_SIGNATURE'),
      ended: advice.ending?.kind ?? null,
    },
    clearance: clearance && issuedClearance(clearance, moment.sessionDays),
    verification,
  }
  return {
    region: advice.region,
    state: clearanceState(file),
    document: integrity.intact ? integrity.document : null,
    advice,
    file,
    verification,
    chart: moment.chart,
  }
}

/** The clearance as the rules' VERIFY mode is asked about it. */
export function verifiedClearance(advice: FiledAdvice, clearance: FiledClearance): VerifiedClearance {
  return {
    region: advice.region,
    issuedOn: clearance.issuedOn,
    validUntil: clearance.validUntil,
    sessionsUsed: clearance.sessions.length,
    overriddenRules: advice.overriddenRules,
  }
}

function issuedClearance(clearance: FiledClearance, sessionDays: readonly string[]): IssuedClearance {
  const { newestCheck } = clearance
  return {
    issuedOn: clearance.issuedOn,
    validUntil: clearance.validUntil,
    ended: clearance.endedKind,
    events: clearance.events.map(issuedEvent),
    used: { sessions: clearance.sessions.length, days: sessionDays },
    check: newestCheck && { ...newestCheck, at: newestCheck.checkedAt.toISOString() },
  }
}

function issuedEvent({ kind, cause, rules, at }: FiledClearance['events'][number]): ClearanceEvent {
  if (kind !== 'SUSPENDED') return { kind, at: at.toISOString() }
  if (cause === null) throw new Error('Expected the cause of a suspension, found none')
  return { kind, cause, rules, at: at.toISOString() }
}
