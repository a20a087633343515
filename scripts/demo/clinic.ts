import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor'
import type { CheckAnswers } from '#lib/clinical/clearance/check-form'
import type { SignDecision } from '#lib/clinical/decision/sign-form'
import type { RecordedAssessment } from '#lib/clinical/recorded/assessment'
import type { RecordedStudy } from '#lib/clinical/recorded/imaging-study'
import { newestAdvice } from '#lib/db/advice'
import { runningClearances } from '#lib/db/clearances'
import { newestRecommendation } from '#lib/db/recommendations'
import { inTransaction } from '#lib/db/transaction'
import { coSignAdvice } from '#lib/use-cases/co-sign-advice'
import { endAdvice } from '#lib/use-cases/end-advice'
import { recommend } from '#lib/use-cases/recommend'
import { recordAssessment } from '#lib/use-cases/record-assessment'
import { recordImagingStudy } from '#lib/use-cases/record-imaging-study'
import { recordPreSessionCheck } from '#lib/use-cases/record-pre-session-check'
import { recordSession } from '#lib/use-cases/record-session'
import type { Result } from '#lib/use-cases/shared/result'
import { signAdvice } from '#lib/use-cases/sign-advice'
import { suspendClearance } from '#lib/use-cases/suspend-clearance'
import type { DemoPersonKey } from './facility.ts'

export type Staff = Readonly<Record<DemoPersonKey, Actor>>

/** One patient's way through the clinic, each step through the same use case as the page. Times are given. */
export type Visit = { readonly patientId: string; readonly birthYear: string; readonly staff: Staff }

const FIVE_NOES: CheckAnswers = {
  newNumbness: 'NO',
  sphincterOrSaddle: 'NO',
  walkingWorse: 'NO',
  fallFeverSwelling: 'NO',
  newTreatment: 'NO',
}

function value<Value>(step: string, result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`the demo's step "${step}" was refused: ${result.reason}`)
  return result.value
}

export async function study(visit: Visit, recorded: RecordedStudy, at: Date): Promise<void> {
  const input = { submissionId: randomUUID(), patientId: visit.patientId, draft: null, study: recorded }
  value('record a study', await recordImagingStudy(visit.staff.physician, input, at))
}

export async function assessment(visit: Visit, recorded: RecordedAssessment, at: Date): Promise<void> {
  const input = { submissionId: randomUUID(), patientId: visit.patientId, draft: null, assessment: recorded }
  value('record an assessment', await recordAssessment(visit.staff.physician, input, at))
}

/** Signs the newest recommendation, made anew for the day of signing. */
export async function sign(visit: Visit, decision: SignDecision, at: Date): Promise<void> {
  const { physician } = visit.staff
  value('recommend', await recommend(physician, visit.patientId, at))
  const { recommendation, replaces } = await inTransaction(physician, async (tx) => {
    const newest = await newestRecommendation(tx, visit.patientId)
    if (!newest?.region) throw new Error('the demo signs advice for a region')
    return { recommendation: newest, replaces: await newestAdvice(tx, visit.patientId, newest.region) }
  })
  const form = {
    digest: recommendation.digest,
    replaces: replaces?.id ?? null,
    changesRead: false,
    decision,
    amendReason: replaces ? 'New findings since the advice before.' : null,
    identity: visit.birthYear,
  }
  const input = { submissionId: randomUUID(), patientId: visit.patientId, shownId: recommendation.id, form }
  value('sign', await signAdvice(physician, input, at))
}

async function signedLumbarAdvice(visit: Visit) {
  const advice = await inTransaction(visit.staff.physician, (tx) => newestAdvice(tx, visit.patientId, 'LUMBAR'))
  if (!advice) throw new Error('the demo goes on from signed advice')
  return advice
}

export async function coSign(visit: Visit, at: Date): Promise<void> {
  const { id, digest } = await signedLumbarAdvice(visit)
  const form = { digest, identity: visit.birthYear }
  const input = { submissionId: randomUUID(), patientId: visit.patientId, adviceId: id, form }
  value('co-sign', await coSignAdvice(visit.staff.secondPhysician, input, at))
}

export async function end(visit: Visit, kind: 'REVOKED' | 'WITHDRAWN', reason: string, at: Date): Promise<void> {
  const { id } = await signedLumbarAdvice(visit)
  const input = { submissionId: randomUUID(), patientId: visit.patientId, adviceId: id, form: { kind, reason } }
  value('end advice', await endAdvice(visit.staff.physician, input, at))
}

async function clearanceId(visit: Visit): Promise<string> {
  const [running] = await inTransaction(visit.staff.physiotherapist, (tx) => runningClearances(tx, visit.patientId))
  if (!running) throw new Error('the demo goes on from a clearance')
  return running.id
}

export async function check(visit: Visit, at: Date, answers: Partial<CheckAnswers> = {}): Promise<void> {
  const input = { clearanceId: await clearanceId(visit), answers: { ...FIVE_NOES, ...answers } }
  value('check', await recordPreSessionCheck(visit.staff.physiotherapist, visit.patientId, input, randomUUID(), at))
}

/** A passed check and the session after it. */
export async function session(visit: Visit, number: number, at: Date): Promise<void> {
  await check(visit, at)
  const input = {
    clearanceId: await clearanceId(visit),
    techniques: ['T01_EFFLEURAGE', 'T05_TUINA_ROU_FA_LIGHT'],
    minutes: number === 1 ? 15 : 25,
    pressure: 1,
    position: 'SIDE_LYING',
    note: null,
  } as const
  const { physiotherapist } = visit.staff
  const after = new Date(at.getTime() + 30 * 60_000)
  value(
    'session',
    await recordSession(
      physiotherapist,
      visit.patientId,
      { ...input, techniques: [...input.techniques] },
      randomUUID(),
      after,
    ),
  )
}

export async function suspend(visit: Visit, reason: string, at: Date): Promise<void> {
  const input = { clearanceId: await clearanceId(visit), reason }
  value('suspend', await suspendClearance(visit.staff.physiotherapist, visit.patientId, input, randomUUID(), at))
}
