import type { Actor } from '#lib/access/actor'
import { canonicalJson } from '#lib/audit/canonical'
import { CHECK_QUESTIONS, type CheckAnswers } from '#lib/clinical/clearance/check-form'
import { type CheckResult, checkResult } from '#lib/clinical/clearance/check-result'
import { clearanceStatus } from '#lib/clinical/clearance/clearance-status'
import { verifyRecord } from '#lib/clinical/clearance/verification'
import { evaluate } from '#lib/clinical/evaluate'
import { appendEntry } from '#lib/db/audit-log'
import { insertCheck } from '#lib/db/checks'
import { lockPatient, type Patient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'
import { careFor } from './shared/care-for.ts'
import { type ClearanceRefusal, clearanceRefusal } from './shared/clearance-refusal.ts'
import { clearancesOfOne, type RegionClearance, verifiedClearance } from './shared/clearances-of.ts'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'
import { rulesetInForce } from './shared/ruleset-in-force.ts'
import { suspend } from './shared/suspend.ts'
import { today } from './shared/today.ts'

export type CheckInput = { readonly clearanceId: string; readonly answers: CheckAnswers }

export type RecordedCheck = { readonly checkId: string; readonly passed: boolean; readonly emergency: boolean }

/**
 * Keeps the answers to today's five questions. Five times No, on a clearance that holds, permits one session today;
 * anything else suspends the clearance in the same transaction and tells the physicians. A check that would pass is
 * refused where the clearance does not hold, with the state that it is in; one that does not pass is taken whenever there
 * is a clearance left to suspend, whatever else is wrong with it.
 */
export async function recordPreSessionCheck(
  actor: Actor,
  patientId: string,
  input: CheckInput,
  submissionId: string,
  now: Date,
): Promise<Result<RecordedCheck, 'not-found' | ClearanceRefusal | NotPermitted | KeyReused>> {
  return permitted(actor, 'pre-session-check.record', now, async (tx) => {
    const patient = await lockPatient(tx, patientId)
    if (!patient) return refused('not-found')
    const key = { id: submissionId, action: 'pre-session-check.record', input: { patientId, ...input }, now } as const
    return once(tx, actor, key, async () => {
      const regions = await clearancesOfOne(tx, actor, patient, now)
      const region = regions.find(({ advice }) => advice.clearance?.id === input.clearanceId)
      if (!region) return refused('not-found')
      const result = checkResult(input.answers)
      if (!mayBeRecorded(region, result)) return refused(clearanceRefusal(region.state))
      return done(await keepCheck(tx, actor, patient, region, input.answers, result, now))
    })
  })
}

function mayBeRecorded({ advice, state }: RegionClearance, { passed }: CheckResult): boolean {
  return passed
    ? state.shown === 'CHECK_FIRST' || state.shown === 'TREAT_TODAY'
    : advice.clearance !== null && advice.clearance.endedKind === null
}

async function keepCheck(
  tx: Tx,
  actor: Actor,
  patient: Patient,
  region: RegionClearance,
  answers: CheckAnswers,
  result: CheckResult,
  now: Date,
): Promise<RecordedCheck> {
  const { advice } = region
  const { clearance } = advice
  if (clearance === null) throw new Error(`Expected the clearance of advice ${advice.id}, found none`)
  const about = { facilityId: actor.facility.id, patientId: patient.id, clearanceId: clearance.id }
  const by = { checkedById: actor.practitionerId, checkedAt: now }
  const evaluation = await evaluationText(tx, region, result)
  const day = today(actor, now)
  const checkId = await insertCheck(tx, { ...about, ...by, day, answers, passed: result.passed, evaluation })
  await appendEntry(tx, actor, {
    type: 'pre-session-check.recorded',
    at: now,
    subject: `pre-session-check:${checkId}`,
    patientRef: patient.auditRef,
    payload: {
      clearance: clearance.id,
      day,
      answers: Object.fromEntries(CHECK_QUESTIONS.map((question) => [question, answers[question]])),
      passed: result.passed,
      evaluation,
    },
    wrote: [{ kind: 'pre-session-check', id: checkId }],
  })
  if (!result.passed) {
    await suspend(tx, actor, patient, { advice, clearance }, { kind: 'SUSPENDED', cause: result.cause }, now)
  }
  await careFor(tx, actor, patient, now)
  return { checkId, passed: result.passed, emergency: result.cause === 'CHECK_EMERGENCY' }
}

/**
 * What the rules say with today's answers in the record, RFC 8785 text. A check that suspends must be kept even when the
 * engine cannot be asked; it then says so. One that passes was verified a moment ago, in this transaction.
 */
async function evaluationText(tx: Tx, { advice, chart, state, verification }: RegionClearance, result: CheckResult) {
  if (advice.clearance === null || verification === null || verification.kind === 'FAILED') return canonicalJson(null)
  const clearance = verifiedClearance(advice, advice.clearance)
  const ruleset = await rulesetInForce(tx)
  try {
    const record = verifyRecord(chart, clearance, clearanceStatus(state), result.changeToday)
    return canonicalJson(JSON.parse(JSON.stringify(evaluate(record, ruleset))))
  } catch (failure) {
    // A suspension must never be lost because the rules could not be asked about it; a pass must never be kept so.
    if (result.passed) throw failure
    return canonicalJson(null)
  }
}
