import 'server-only'
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Role } from '#lib/access/role'
import { appendEntry, appendEntryOfNobody } from '#lib/db/audit-log'
import { findCredential, insertLoginSession } from '#lib/db/login-sessions'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'
import { environment } from '#lib/env'
import { passwordMatches } from './password.ts'
import { hashSessionToken, newSessionToken } from './token.ts'

/** PostgreSQL has no NUL in its texts and would throw: a name with one is nobody's. */
const isStorableName = (name: string) => !name.includes('\0')

/** What a sign-in form may send. 128 characters bound the work of hashing; longer ones match nobody. */
const credentials = z.object({
  loginName: z.string().trim().toLowerCase().min(1).max(200).refine(isStorableName),
  password: z.string().min(1).max(128),
})

/** Where a try comes from, for its entry. */
export type SignInContext = { readonly requestId: string; readonly client: string; readonly at: Date }

export type SignedIn = { readonly practitionerId: string; readonly token: string; readonly role: Role }

/**
 * Proves a name and a password and opens a login session; null for an unknown name, a wrong password and a deactivated
 * person alike, in about the same time. Either way the try leaves an entry, the failed one with a keyed hash of the name
 * so that repeated guesses can be counted without the log holding what somebody mistyped.
 */
export async function signIn(input: unknown, context: SignInContext): Promise<SignedIn | null> {
  const parsed = credentials.safeParse(input)
  const loginName = parsed.success ? parsed.data.loginName : ''
  const found = parsed.success ? await findCredential(loginName) : null
  const matches = await passwordMatches(found?.passwordHash ?? null, parsed.success ? parsed.data.password : '')
  const role = found?.roles[0]
  if (!found || !matches || !found.active || !role) {
    await recordFailure(loginName, found?.facilityId ?? null, context)
    return null
  }
  const token = newSessionToken()
  const tokenHash = hashSessionToken(token)
  if (!tokenHash) throw new Error('a new session token does not read as a token')
  await inFacilityBeforeSignIn(found.facilityId, async (tx) => {
    const { facilityId, practitionerId } = found
    const { client, at, requestId } = context
    const session = await insertLoginSession(tx, { facilityId, practitionerId, tokenHash, role, client, at })
    const auditRole = role.toLowerCase() as Lowercase<Role>
    await appendEntry(
      tx,
      { actor: { id: practitionerId, role: auditRole, session }, facility: facilityId, requestId },
      { type: 'sign-in.succeeded', at, subject: `login-session:${session}`, purpose: 'HSYSADMIN', payload: { client } },
    )
  })
  return { practitionerId: found.practitionerId, token, role }
}

async function recordFailure(loginName: string, facilityId: string | null, context: SignInContext): Promise<void> {
  const { NEXTAUTH_SECRET } = environment()
  const event = {
    type: 'sign-in.failed',
    at: context.at,
    outcome: 'failure',
    purpose: 'HSYSADMIN',
    payload: {
      client: context.client,
      loginNameHash: createHmac('sha256', NEXTAUTH_SECRET).update(`login-name:${loginName}`).digest('hex'),
    },
  } as const
  if (facilityId === null) {
    await appendEntryOfNobody(context.requestId, event)
  } else {
    const nobody = { id: 'unknown', role: 'none', session: null } as const
    await inFacilityBeforeSignIn(facilityId, (tx) =>
      appendEntry(tx, { actor: nobody, facility: facilityId, requestId: context.requestId }, event),
    )
  }
}
