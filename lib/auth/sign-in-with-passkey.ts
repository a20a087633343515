import 'server-only'
import { type OpenedSession, openLoginSession } from './open-login-session.ts'
import { answeredPasskey } from './passkeys.ts'
import { provePasskey } from './prove-factor.ts'
import { recordFailure } from './record-failure.ts'
import type { SignInContext } from './sign-in-context.ts'

/**
 * Signs in with a passkey alone, which is both factors in one. There is nothing to guess, so nothing waits: the owner of
 * a passkey gets in from anywhere while a stranger keeps guessing the password. `holder` is what the challenge was made for.
 */
export async function signInWithPasskey(
  answer: string,
  holder: Uint8Array<ArrayBuffer>,
  context: SignInContext,
): Promise<OpenedSession | null> {
  const answered = await answeredPasskey({ holder, purpose: 'door' }, answer, context.at)
  const passkey = answered?.passkey
  const role = passkey?.roles[0]
  if (!passkey?.active || !role || !(await provePasskey(passkey, answered, context.at))) {
    await recordFailure({ loginName: '', facilityId: passkey?.facilityId ?? null, proof: 'passkey' }, context)
    return null
  }
  const { practitionerId, facilityId } = passkey
  return openLoginSession({ practitionerId, facilityId, role }, { level: 'FULL', proof: 'passkey' }, context)
}
