import 'server-only'
import type { NewFactor } from '#lib/db/factors'
import { newTotpSecret, stepOfCode } from './one-time-codes.ts'
import { madePasskey } from './passkeys.ts'
import { seal, unseal } from './sealed.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Who sets it up, and in which session: what was begun in one session is not finished in another. */
export type SettingUp = { readonly practitionerId: string; readonly sessionId: string; readonly tokenHash: Bytes }

const boundTo = ({ practitionerId, sessionId }: SettingUp) => `new factor of ${practitionerId} in ${sessionId}`

/**
 * A new secret for an authenticator app: to be shown, and sealed, so that the form can carry it until its first code is
 * right and nothing unfinished is ever stored.
 */
export function offerTotp(person: SettingUp): { readonly secret: Uint8Array; readonly sealed: string } {
  const secret = newTotpSecret()
  return { secret, sealed: Buffer.from(seal(secret, boundTo(person))).toString('base64url') }
}

/** The secret that a form carries; null when it was made for somebody else or another session, or is not ours. */
export function offeredSecret(person: SettingUp, sealed: string): Uint8Array | null {
  try {
    return unseal(Buffer.from(sealed, 'base64url'), boundTo(person))
  } catch {
    // GCM refuses it: somebody made it up, or carried it over.
    return null
  }
}

/** The authenticator app, when its first code is right. */
export function readyTotp(
  person: SettingUp,
  form: { readonly sealed: string; readonly code: string; readonly name: string },
  now: Date,
): NewFactor | null {
  const secret = offeredSecret(person, form.sealed)
  const lastStep = secret && stepOfCode(secret, form.code.replace(/\s/g, ''), now, null)
  if (secret === null || lastStep === null) return null
  return { kind: 'TOTP', row: { name: form.name, sealedSecret: seal(secret, person.practitionerId), lastStep } }
}

/** The passkey, when the browser's answer proves that it was made for us, by this session, just now. */
export async function readyPasskey(
  person: SettingUp,
  form: { readonly answer: string; readonly name: string },
  now: Date,
): Promise<NewFactor | null> {
  const made = await madePasskey({ holder: person.tokenHash, purpose: 'new-passkey' }, form.answer, now)
  return made && { kind: 'PASSKEY', row: { ...made, name: form.name } }
}
