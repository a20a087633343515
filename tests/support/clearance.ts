import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor'
import { CHECK_QUESTIONS, type CheckAnswer, type CheckAnswers } from '#lib/clinical/clearance/check-form'
import type { SessionForm } from '#lib/clinical/clearance/session-form'
import { inTransaction } from '#lib/db/transaction'
import { checkClearance } from '#lib/use-cases/check-clearance'
import { recordPreSessionCheck } from '#lib/use-cases/record-pre-session-check'
import { recordSession } from '#lib/use-cases/record-session'
import { suspendClearance } from '#lib/use-cases/suspend-clearance'
import { anAssessedPatient } from './chart.ts'
import { aFacility, NOW, type TestFacility } from './facility.ts'
import { afterReview, coSigned, signed } from './signing.ts'

/** So many whole days after NOW, at the same time of day; add hours where the time matters. */
export const later = (days: number, hours = 0) => new Date(NOW.getTime() + (days * 24 + hours) * 3_600_000)

export type Cleared = TestFacility & {
  readonly patientId: string
  readonly studyId: string
  readonly adviceId: string
  readonly clearanceId: string
}

/** A patient with a clearance as recommended for four weeks, signed at NOW (22 November at the facility). */
export async function aClearedPatient(facility?: TestFacility, days = 28): Promise<Cleared> {
  const people = facility ?? (await aFacility())
  const patient = await anAssessedPatient(people.physician)
  const adviceId = await signed(people.physician, patient, {
    decision: { kind: 'AS_RECOMMENDED', validity: { days } },
  })
  return { ...people, ...patient, adviceId, clearanceId: await clearanceOf(people.physician, adviceId) }
}

/** A patient cleared by two physicians after review of leg pain (R-LIT-P06), with effleurage at pressure 1 only. */
export async function aPatientClearedAfterReview(): Promise<Cleared> {
  const people = await aFacility()
  const patient = await anAssessedPatient(people.physician, { answers: { radicularPain: 'YES' } })
  const adviceId = await signed(people.physician, patient, { decision: afterReview })
  const clearanceId = await coSigned(people.secondPhysician, patient.patientId, adviceId)
  return { ...people, ...patient, adviceId, clearanceId }
}

async function clearanceOf(actor: Actor, adviceId: string): Promise<string> {
  return inTransaction(actor, async (tx) => (await tx.clearance.findUniqueOrThrow({ where: { adviceId } })).id)
}

export function answersOf(edits: Partial<CheckAnswers> = {}, all: CheckAnswer | null = 'NO'): CheckAnswers {
  return { ...(Object.fromEntries(CHECK_QUESTIONS.map((question) => [question, all])) as CheckAnswers), ...edits }
}

/** What the use case of today's check answers: 'passed', 'suspended', 'emergency', or the reason of its refusal. */
export async function checked(
  actor: Actor,
  { patientId, clearanceId }: Pick<Cleared, 'patientId' | 'clearanceId'>,
  edits: Partial<CheckAnswers> = {},
  now = NOW,
): Promise<string> {
  const input = { clearanceId, answers: answersOf(edits) }
  const result = await recordPreSessionCheck(actor, patientId, input, randomUUID(), now)
  if (!result.ok) return result.reason
  return result.value.passed ? 'passed' : result.value.emergency ? 'emergency' : 'suspended'
}

/** A first session within every limit. */
export function aSession(clearanceId: string, edits: Partial<SessionForm> = {}): SessionForm {
  return {
    clearanceId,
    techniques: ['T01_EFFLEURAGE'],
    minutes: 15,
    pressure: 1,
    position: 'SIDE_LYING',
    note: null,
    ...edits,
  }
}

/** What the use case of recording answers: the session's number, or the reason of its refusal. */
export async function given(
  actor: Actor,
  { patientId, clearanceId }: Pick<Cleared, 'patientId' | 'clearanceId'>,
  edits: Partial<SessionForm> = {},
  now = NOW,
): Promise<number | string> {
  const result = await recordSession(actor, patientId, aSession(clearanceId, edits), randomUUID(), now)
  return result.ok ? result.value.number : result.reason
}

/** Suspends with "something has changed"; gives 'suspended' or the reason of the refusal. */
export async function suspended(
  actor: Actor,
  { patientId, clearanceId }: Pick<Cleared, 'patientId' | 'clearanceId'>,
  now = NOW,
): Promise<string> {
  const result = await suspendClearance(actor, patientId, { clearanceId, reason: null }, randomUUID(), now)
  return result.ok ? 'suspended' : result.reason
}

/** The state that somebody sees of a patient's only region. */
export async function seenBy(actor: Actor, { patientId }: Pick<Cleared, 'patientId'>, now = NOW) {
  const result = await checkClearance(actor, patientId, now)
  if (!result.ok) throw new Error(`the look was refused: ${result.reason}`)
  const [region] = result.value.regions
  if (!region) throw new Error('nobody advised on this patient')
  return region.state
}

/** The kinds of the notifications that a practitioner has, oldest first. */
export async function toldTo(actor: Actor): Promise<readonly string[]> {
  return inTransaction(actor, async (tx) => {
    const rows = await tx.notification.findMany({
      where: { recipientId: actor.practitionerId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    return rows.map(({ kind }) => kind)
  })
}
