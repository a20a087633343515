import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { insertClearanceEvent } from '#lib/db/clearances'
import type { Patient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'
import { type Suspendable, tellPhysicians } from './suspend.ts'

/** Marks a clearance for a physician's review and tells the physicians concerned. The patient must be locked. */
export async function markForReview(
  tx: Tx,
  actor: Actor,
  patient: Patient,
  about: Suspendable,
  now: Date,
): Promise<void> {
  const clearance = { facilityId: actor.facility.id, clearanceId: about.clearance.id }
  const id = await insertClearanceEvent(tx, clearance, { kind: 'MARKED_FOR_REVIEW' }, actor.practitionerId, now)
  await appendEntry(tx, actor, {
    type: 'clearance.marked-for-review',
    at: now,
    subject: `clearance:${about.clearance.id}`,
    patientRef: patient.auditRef,
    wrote: [{ kind: 'clearance-event', id }],
  })
  await tellPhysicians(tx, actor, patient, about, 'REVIEW', now)
}
