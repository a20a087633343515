import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { joinCareList } from '#lib/db/care-list'
import type { Patient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'

/**
 * Puts a patient on the actor's own care list, with an entry if the patient was not there. Whoever records, signs,
 * checks or treats cares for the patient and finds them first on the worklist.
 */
export async function careFor(tx: Tx, actor: Actor, patient: Patient, now: Date): Promise<void> {
  const key = { facilityId: actor.facility.id, practitionerId: actor.practitionerId, patientId: patient.id }
  if (!(await joinCareList(tx, key, now))) return
  await appendEntry(tx, actor, {
    type: 'care-list.joined',
    at: now,
    subject: `care-list:${actor.practitionerId}`,
    patientRef: patient.auditRef,
  })
}
