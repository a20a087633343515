import type { Actor, PersonName } from '#lib/access/actor'
import { openBreakGlassOf } from '#lib/db/break-glass'
import { findPatient } from '#lib/db/patients'
import { hasSecondAdministrator } from './shared/people.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type BreakGlassForm = {
  readonly patient: PersonName & { readonly id: string; readonly mrn: string }
  readonly openHere: boolean
  readonly openElsewhere: boolean
  readonly canBeReviewed: boolean
}

/** Whom a break-glass would be for, by name and number only. Nothing clinical is read, and opening it is the entry. */
export async function prepareBreakGlass(
  actor: Actor,
  patientId: string,
  now: Date,
): Promise<Result<BreakGlassForm, 'not-found' | NotPermitted>> {
  return permitted(actor, 'break-glass.open', now, async (tx) => {
    const patient = await findPatient(tx, patientId)
    if (!patient) return refused('not-found')
    const open = await openBreakGlassOf(tx, actor.practitionerId, now)
    const { id, mrn, familyName, givenName, otherScriptName, title } = patient
    return done({
      patient: { id, mrn, familyName, givenName, otherScriptName, title },
      openHere: open?.patient.id === id,
      openElsewhere: open !== null && open.patient.id !== id,
      canBeReviewed: await hasSecondAdministrator(tx, actor.practitionerId),
    })
  })
}
