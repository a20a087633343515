import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { findCredential } from '#lib/db/login-sessions'
import { countTry, passwordWasRight } from './guesses.ts'
import { type OpenedSession, openLoginSession } from './open-login-session.ts'
import { passwordMatches } from './password.ts'
import { recordFailure } from './record-failure.ts'
import type { SignInContext } from './sign-in-context.ts'

/** PostgreSQL has no NUL in its texts and would throw: a name with one is nobody's. */
const isStorableName = (name: string) => !name.includes('\0')

/** What a sign-in form may send. 128 characters bound the work of hashing; longer ones match nobody. */
const credentials = z.object({
  loginName: z.string().trim().toLowerCase().min(1).max(200).refine(isStorableName),
  password: z.string().min(1).max(128),
})

/** How long the last refusal took to come to: a try that is not judged waits as long, so that its time does not tell. */
let lastRefusalMs = 0

/**
 * The first half of signing in: proves a name and a password and opens a session that leads to the second factor and
 * nowhere else. Null for an unknown name, a wrong password, a deactivated person and one who has to wait alike, in about
 * the same time. Every try that is judged leaves an entry.
 */
export async function signIn(input: unknown, context: SignInContext): Promise<OpenedSession | null> {
  const parsed = credentials.safeParse(input)
  const loginName = parsed.success ? parsed.data.loginName : ''
  const found = parsed.success ? await findCredential(loginName) : null
  const facilityId = found?.facilityId ?? null
  const counted = await countTry({ loginName, facilityId }, context, 'password')
  if (!counted) {
    await wait(lastRefusalMs)
    return null
  }
  const begun = performance.now()
  const matches = await passwordMatches(found?.passwordHash ?? null, parsed.success ? parsed.data.password : '')
  const role = found?.roles[0]
  if (!found || !matches || !found.active || !role) {
    await recordFailure({ loginName, facilityId, proof: 'password' }, context)
    lastRefusalMs = performance.now() - begun
    return null
  }
  await passwordWasRight(counted)
  const { practitionerId, passwordHash } = found
  return openLoginSession(
    { practitionerId, facilityId: found.facilityId, role },
    { level: 'PASSWORD', proof: 'password', passwordHash },
    context,
  )
}
