'use server'

import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { sessionHolder } from '#lib/auth/holder'
import { ownPasskeys } from '#lib/auth/own-passkeys'
import { passkeyRequest } from '#lib/auth/passkeys'
import { requireActor } from '#lib/auth/session'

/** What a browser needs to prove again, by passkey, who is signed in. */
export async function provePasskeyOptionsAction(): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const actor = await requireActor()
  const known = await ownPasskeys({ practitionerId: actor.practitionerId, facilityId: actor.facility.id })
  return known.length === 0 ? null : passkeyRequest(sessionHolder(actor, 'prove-again'), known, new Date())
}
