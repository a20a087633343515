import 'server-only'
import { advancePasskey, spendTotpStep, type TotpAuthenticator, totpAuthenticatorsOf } from '#lib/db/factors'
import { recoverySalt, spendRecoveryCode } from '#lib/db/recovery-codes'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'
import { isDemoSecret } from './demo-secret.ts'
import { stepOfCode } from './one-time-codes.ts'
import type { AnsweredPasskey } from './passkeys.ts'
import { hashUnderSalt } from './password.ts'
import { readRecoveryCode } from './recovery-codes.ts'
import { unseal } from './sealed.ts'

/** Somebody whose password, session or passkey has already said who they claim to be. */
export type FactorHolder = {
  readonly practitionerId: string
  readonly facilityId: string
  readonly loginName: string
  /** Only a training facility takes codes of the secrets that anybody can compute. */
  readonly training: boolean
}

/** Whether the six digits are a code of one of the person's authenticators, and this is its first use. */
export async function proveCode(person: FactorHolder, typed: string, at: Date): Promise<boolean> {
  const code = typed.replace(/\s/g, '')
  if (!/^[0-9]{6}$/.test(code)) return false
  return inFacilityBeforeSignIn(person.facilityId, async (tx) => {
    for (const authenticator of await totpAuthenticatorsOf(tx, person.practitionerId)) {
      const step = stepOf(person, authenticator, code, at)
      if (step !== null && (await spendTotpStep(tx, authenticator.id, step, at))) return true
    }
    return false
  })
}

function stepOf(person: FactorHolder, authenticator: TotpAuthenticator, code: string, at: Date): number | null {
  const secret = unseal(authenticator.sealedSecret, person.practitionerId)
  if (!person.training && isDemoSecret(secret, person.loginName)) return null
  return stepOfCode(secret, code, at, authenticator.lastStep)
}

/** Whether this is one of the person's recovery codes, and its first use. */
export async function proveRecoveryCode(person: FactorHolder, typed: string, at: Date): Promise<boolean> {
  const { practitionerId, facilityId } = person
  const salt = await inFacilityBeforeSignIn(facilityId, (tx) => recoverySalt(tx, practitionerId))
  const code = readRecoveryCode(typed)
  if (salt === null || code === null) return false
  const hash = await hashUnderSalt(code, salt)
  return inFacilityBeforeSignIn(facilityId, (tx) => spendRecoveryCode(tx, practitionerId, hash, at))
}

/** Whether the passkey that answered is this person's, and not a copy that has fallen behind. */
export async function provePasskey(
  person: Pick<FactorHolder, 'practitionerId' | 'facilityId'>,
  answered: AnsweredPasskey | null,
  at: Date,
): Promise<boolean> {
  if (answered?.passkey.practitionerId !== person.practitionerId) return false
  const { passkey, counter } = answered
  return inFacilityBeforeSignIn(person.facilityId, (tx) => advancePasskey(tx, passkey.passkeyId, counter, at))
}
