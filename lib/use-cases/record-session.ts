import type { Actor } from '#lib/access/actor'
import { type DoseRefusal, doseRefusals } from '#lib/clinical/clearance/dose'
import type { SessionForm } from '#lib/clinical/clearance/session-form'
import { appendEntry } from '#lib/db/audit-log'
import { lockPatient, type Patient } from '#lib/db/patients'
import { insertSession } from '#lib/db/sessions'
import type { Tx } from '#lib/db/transaction'
import { careFor } from './shared/care-for.ts'
import { type ClearanceRefusal, clearanceRefusal } from './shared/clearance-refusal.ts'
import { clearancesOfOne, type RegionClearance } from './shared/clearances-of.ts'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'
import { today } from './shared/today.ts'

export type RecordedSession = { readonly sessionId: string; readonly number: number }

/** The state that does not permit, or the first way in which what was done leaves the signed limits. */
export type SessionRefusal = 'not-found' | ClearanceRefusal | DoseRefusal['reason']

/**
 * Records one session of massage. Only where somebody may treat today: a clearance that holds, today's check passed, and
 * room in the dose; and only what the signed limits permit. Its number follows under the patient's lock, so that of two
 * therapists who record at once the second is told.
 */
export async function recordSession(
  actor: Actor,
  patientId: string,
  input: SessionForm,
  submissionId: string,
  now: Date,
): Promise<Result<RecordedSession, SessionRefusal | NotPermitted | KeyReused>> {
  return permitted(actor, 'session.record', now, async (tx) => {
    const patient = await lockPatient(tx, patientId)
    if (!patient) return refused('not-found')
    const key = { id: submissionId, action: 'session.record', input: { patientId, ...input }, now } as const
    return once<RecordedSession, SessionRefusal>(tx, actor, key, async () => {
      const regions = await clearancesOfOne(tx, actor, patient, now)
      const region = regions.find(({ advice }) => advice.clearance?.id === input.clearanceId)
      if (!region) return refused('not-found')
      if (region.state.shown !== 'TREAT_TODAY') return refused(clearanceRefusal(region.state))
      return keepSession(tx, actor, patient, region, region.state.checkId, input, now)
    })
  })
}

async function keepSession(
  tx: Tx,
  actor: Actor,
  patient: Patient,
  { advice, document }: RegionClearance,
  checkId: string,
  input: SessionForm,
  now: Date,
): Promise<Result<RecordedSession, SessionRefusal>> {
  if (!document?.limits || !advice.clearance) throw new Error(`Expected the limits of advice ${advice.id}, found none`)
  const number = advice.clearance.sessions.length + 1
  const [outside] = doseRefusals(input, document.limits, number)
  if (outside) return refused(outside.reason)
  const sessionId = await insertSession(tx, {
    ...input,
    facilityId: actor.facility.id,
    patientId: patient.id,
    checkId,
    day: today(actor, now),
    number,
    givenById: actor.practitionerId,
    recordedAt: now,
  })
  const { clearanceId: clearance, ...given } = input
  await appendEntry(tx, actor, {
    type: 'session.recorded',
    at: now,
    subject: `session:${sessionId}`,
    patientRef: patient.auditRef,
    payload: { clearance, check: checkId, number, ...given },
    wrote: [{ kind: 'session', id: sessionId }],
  })
  await careFor(tx, actor, patient, now)
  return done({ sessionId, number })
}
