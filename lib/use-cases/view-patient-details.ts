import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { findPatient, type Patient } from '#lib/db/patients'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** A patient's demographic data, to read or to correct. */
export async function viewPatientDetails(
  actor: Actor,
  patientId: string,
  now: Date,
): Promise<Result<Patient, 'not-found' | NotPermitted>> {
  return permitted(actor, 'patient.amend', now, async (tx) => {
    const patient = await findPatient(tx, patientId)
    if (!patient) return refused('not-found')
    await appendEntry(tx, actor, {
      type: 'patient.viewed',
      at: now,
      subject: `patient:${patient.auditRef}`,
      patientRef: patient.auditRef,
    })
    return done(patient)
  })
}
