import 'server-only'
import type { Actor } from '#lib/access/actor'
import { type FoundLoginSession, findLoginSession } from '#lib/db/login-sessions'
import { hashSessionToken } from './token.ts'
import { waitsForRole } from './waits-for-role.ts'

/** A session that nobody used for so long is over: 15 minutes, what a ward's shared computer asks for. */
export const IDLE_LIMIT_MS = 15 * 60_000

/** A session is over after this whatever happens: a long shift. */
export const ABSOLUTE_LIMIT_MS = 12 * 60 * 60_000

/** Clocks of two processes differ a little; a session last seen further ahead than this has an age nobody can tell. */
export const CLOCK_GRACE_MS = 60_000

/**
 * Whether a session still opens the door at `now`: not ended, not idle, not too old, person active, role still theirs.
 * One that was last seen in the future is over too: a clock that was put back must not make a session live longer.
 */
export function sessionHolds(session: FoundLoginSession, now: Date): boolean {
  return (
    session.endedAt === null &&
    session.lastSeenAt.getTime() - now.getTime() <= CLOCK_GRACE_MS &&
    session.active &&
    session.roles.includes(session.role) &&
    now.getTime() - session.lastSeenAt.getTime() < IDLE_LIMIT_MS &&
    now.getTime() - session.createdAt.getTime() < ABSOLUTE_LIMIT_MS
  )
}

/**
 * The actor behind a session token at `now`, or null; after the password alone, and before one of several roles was
 * chosen, there is none. The only place that makes an Actor: whoever holds one has been looked up. `requestId` is a UUID
 * that ties the audit entries of one request together.
 */
export async function mintActor(
  token: string,
  requestId: string,
  now: Date,
): Promise<{ readonly actor: Actor; readonly session: FoundLoginSession } | null> {
  const tokenHash = hashSessionToken(token)
  const session = tokenHash && (await findLoginSession(tokenHash))
  if (session?.level !== 'FULL' || !sessionHolds(session, now) || (await waitsForRole(session))) return null
  const actor = {
    practitionerId: session.practitionerId,
    role: session.role,
    roles: session.roles,
    loginSessionId: session.sessionId,
    requestId,
    name: {
      familyName: session.familyName,
      givenName: session.givenName,
      otherScriptName: session.otherScriptName,
      title: session.title,
    },
    licenceNumber: session.licenceNumber,
    clinicalReviewer: session.clinicalReviewer,
    facility: {
      id: session.facilityId,
      name: session.facilityName,
      timeZone: session.timeZone,
      emergencyNumber: session.emergencyNumber,
      training: session.training,
    },
    reauthenticatedAt: session.reauthenticatedAt,
  } as Actor
  return { actor, session }
}
