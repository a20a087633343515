import 'server-only'
import { z } from 'zod'
import { countTry, forgive } from './guesses.ts'
import { type OpenedSession, openLoginSession, type SignInProof } from './open-login-session.ts'
import { answeredPasskey } from './passkeys.ts'
import type { PendingPerson } from './pending.ts'
import { proveCode, provePasskey, proveRecoveryCode } from './prove-factor.ts'
import { recordFailure } from './record-failure.ts'
import type { SignInContext } from './sign-in-context.ts'

/** What the second step may send: one of the three. */
const attemptSchema = z.union([
  z.strictObject({ passkey: z.string().min(1).max(20_000) }),
  z.strictObject({ code: z.string().min(1).max(40) }),
  z.strictObject({ recoveryCode: z.string().min(1).max(40) }),
])
type Attempt = z.infer<typeof attemptSchema>

/**
 * The second half of signing in: proves a one-time code, a passkey or a recovery code, and opens the session that the
 * portal works with, under a new token; the one of the first half is over. Null when nothing was proved, or the person
 * has to wait.
 */
export async function verifySignIn(
  person: PendingPerson,
  input: unknown,
  context: SignInContext,
): Promise<OpenedSession | null> {
  const parsed = attemptSchema.safeParse(input)
  if (!parsed.success) return null
  const attempt = parsed.data
  const counted = await countTry(person, context)
  if (!counted) return null
  const proof = await prove(person, attempt, context.at)
  if (proof === null) {
    const tried = `password+${Object.keys(attempt)[0]}`
    await recordFailure({ loginName: person.loginName, facilityId: person.facilityId, proof: tried }, context)
    return null
  }
  await forgive(counted)
  return openLoginSession(person, { level: 'FULL', proof, replaces: person.sessionId }, context)
}

async function prove(person: PendingPerson, attempt: Attempt, at: Date): Promise<SignInProof | null> {
  if ('code' in attempt) return (await proveCode(person, attempt.code, at)) ? 'password+code' : null
  if ('recoveryCode' in attempt) {
    return (await proveRecoveryCode(person, attempt.recoveryCode, at)) ? 'password+recovery-code' : null
  }
  const answered = await answeredPasskey({ holder: person.tokenHash, purpose: 'verify' }, attempt.passkey, at)
  return (await provePasskey(person, answered, at)) ? 'password+passkey' : null
}
