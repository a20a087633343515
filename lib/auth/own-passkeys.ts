import 'server-only'
import { passkeysOf } from '#lib/db/factors'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'

/** The passkeys that somebody may answer with, as their browser has to be told. */
export async function ownPasskeys(person: { readonly practitionerId: string; readonly facilityId: string }) {
  return inFacilityBeforeSignIn(person.facilityId, (tx) => passkeysOf(tx, person.practitionerId))
}
