import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { leaveCareList } from '#lib/db/care-list'
import { findPatient } from '#lib/db/patients'
import { careFor } from './shared/care-for.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** Puts a patient on the actor's own care list, or takes them off. Doing it twice changes nothing and is no entry. */
export async function changeCareList(
  actor: Actor,
  patientId: string,
  change: 'join' | 'leave',
  now: Date,
): Promise<Result<{ readonly patientId: string }, 'not-found' | NotPermitted>> {
  return permitted(actor, 'care-list.change', now, async (tx) => {
    const patient = await findPatient(tx, patientId)
    if (!patient) return refused('not-found')
    if (change === 'join') await careFor(tx, actor, patient, now)
    else if (await leaveCareList(tx, { practitionerId: actor.practitionerId, patientId })) {
      await appendEntry(tx, actor, {
        type: 'care-list.left',
        at: now,
        subject: `care-list:${actor.practitionerId}`,
        patientRef: patient.auditRef,
      })
    }
    return done({ patientId })
  })
}
