import 'server-only'
import type { Role } from '#lib/access/role'
import { appendEntry } from '#lib/db/audit-log'
import {
  type AuthLevel,
  endLoginSession,
  holdPassword,
  insertLoginSession,
  narrowedRoles,
} from '#lib/db/login-sessions'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'
import type { SignInContext } from './sign-in-context.ts'
import { hashSessionToken, newSessionToken } from './token.ts'

/** Somebody who has proved who they are, one way or another, and may come in. */
export type ProvedPerson = {
  readonly practitionerId: string
  readonly facilityId: string
  /** The role to act in first. */
  readonly role: Role
  /** The roles that single sign-on leaves them; without it, all that they have. */
  readonly narrowedTo?: readonly Role[]
}

/** How it was proved: kept with the session and in its entry. */
export type SignInProof =
  | 'password'
  | 'password+code'
  | 'password+recovery-code'
  | 'password+enrolment'
  | 'passkey'
  | 'password+passkey'
  | 'single-sign-on'

/** A session that has just been opened. The token goes into the cookie and nowhere else. */
export type OpenedSession = {
  readonly practitionerId: string
  readonly role: Role
  readonly sessionId: string
  readonly token: string
  readonly level: AuthLevel
}

/**
 * Opens a login session: the one way in, for every door. With level PASSWORD it opens verification and enrolment only;
 * FULL is for whoever proved two factors. `replaces` is the session that this one goes on from: it ends in the same
 * transaction, so that a token from before the step up is worth nothing after it. `passwordHash` is what the password was
 * held against. Null when that session was ended or that password changed while the proof was judged: what a reset closes
 * stays closed to whoever was on the way in.
 */
export async function openLoginSession(
  person: ProvedPerson,
  how: {
    readonly level: AuthLevel
    readonly proof: SignInProof
    readonly replaces?: string
    readonly passwordHash?: string
  },
  { requestId, client, at }: Pick<SignInContext, 'requestId' | 'client' | 'at'>,
): Promise<OpenedSession | null> {
  const { practitionerId, facilityId, role } = person
  const { level, proof, replaces, passwordHash } = how
  const token = newSessionToken()
  const tokenHash = hashSessionToken(token)
  if (!tokenHash) throw new Error('a new session token does not read as a token')
  const sessionId = await inFacilityBeforeSignIn(facilityId, async (tx) => {
    // A step up widens nothing: what single sign-on left of the roles holds for the session that goes on from it.
    const narrowedTo = person.narrowedTo ?? (replaces === undefined ? [] : await narrowedRoles(tx, replaces))
    if (replaces !== undefined && !(await endLoginSession(tx, replaces, 'stepped up', at))) return null
    if (passwordHash !== undefined && !(await holdPassword(tx, practitionerId, passwordHash))) return null
    const row = { facilityId, practitionerId, tokenHash, role, narrowedTo, level, proof, client, at }
    const session = await insertLoginSession(tx, row)
    const auditRole = role.toLowerCase() as Lowercase<Role>
    await appendEntry(
      tx,
      { actor: { id: practitionerId, role: auditRole, session }, facility: facilityId, requestId },
      {
        type: level === 'FULL' ? 'sign-in.succeeded' : 'sign-in.confirmed',
        at,
        subject: `login-session:${session}`,
        purpose: 'HSYSADMIN',
        payload: { client, proof },
      },
    )
    return session
  })
  return sessionId === null ? null : { practitionerId, role, sessionId, token, level }
}
