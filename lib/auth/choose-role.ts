import 'server-only'
import type { Role } from '#lib/access/role'
import { appendEntry } from '#lib/db/audit-log'
import { type FoundLoginSession, findLoginSession } from '#lib/db/login-sessions'
import { insertChosenSession } from '#lib/db/role-choices'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'
import { sessionHolds } from './mint.ts'
import type { SignInContext } from './sign-in-context.ts'
import { hashSessionToken, newSessionToken } from './token.ts'
import { waitsForRole } from './waits-for-role.ts'

/** Somebody signed in who holds several roles. */
export type PersonWithRoles = {
  readonly session: FoundLoginSession
  /** Whether one was chosen for this sign-in; before that there is no Actor. */
  readonly chosen: boolean
}

/** Who is behind a token, where they have both proved who they are and more than one role to act in; null otherwise. */
export async function findPersonWithRoles(token: string, now: Date): Promise<PersonWithRoles | null> {
  const tokenHash = hashSessionToken(token)
  const session = tokenHash && (await findLoginSession(tokenHash))
  if (session?.level !== 'FULL' || !sessionHolds(session, now) || session.roles.length < 2) return null
  return { session, chosen: !(await waitsForRole(session)) }
}

/**
 * Takes up one of the person's roles: never silently, with an entry, and in a new session, so that no window of the
 * earlier role goes on. Gives the new token; null for a role that is not theirs and for a session that is over.
 */
export async function chooseRole(
  { session, chosen }: PersonWithRoles,
  role: Role,
  { requestId, client, at }: Pick<SignInContext, 'requestId' | 'client' | 'at'>,
): Promise<string | null> {
  if (!session.roles.includes(role)) return null
  const token = newSessionToken()
  const tokenHash = hashSessionToken(token)
  if (!tokenHash) throw new Error('a new session token does not read as a token')
  const { facilityId, practitionerId } = session
  return inFacilityBeforeSignIn(facilityId, async (tx) => {
    const id = await insertChosenSession(tx, session, { role, tokenHash, client }, at)
    if (id === null) return null
    const auditRole = role.toLowerCase() as Lowercase<Role>
    await appendEntry(
      tx,
      { actor: { id: practitionerId, role: auditRole, session: id }, facility: facilityId, requestId },
      {
        type: 'sign-in.role-chosen',
        at,
        subject: `login-session:${id}`,
        purpose: 'HSYSADMIN',
        payload: { before: chosen ? session.role : null, after: role, replaces: session.sessionId },
      },
    )
    return token
  })
}
