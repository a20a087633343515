import 'server-only'
import { type FoundLoginSession, findLoginSession } from '#lib/db/login-sessions'
import { sessionHolds } from './mint.ts'
import type { FactorHolder } from './prove-factor.ts'
import { hashSessionToken } from './token.ts'

/** Proving or setting up the second factor takes minutes; a half-open door does not stand open for longer. */
export const PENDING_LIMIT_MS = 15 * 60_000

/** Somebody who has given a password and nothing more: no Actor, and nothing takes one of these but the next step. */
export type PendingPerson = FactorHolder & {
  readonly sessionId: string
  readonly role: FoundLoginSession['role']
  readonly facilityName: string
  /** Whether there is a second factor to ask for; otherwise one has to be set up first. */
  readonly enrolled: boolean
  /** What passkey challenges are bound to. */
  readonly tokenHash: Uint8Array<ArrayBuffer>
}

/**
 * Who is behind the token of a session that was opened with the password alone, or with a provider's word, or null. The
 * provider's word asks for a factor and never enrols one: whoever has none comes back with a password.
 */
export async function findPending(token: string, now: Date): Promise<PendingPerson | null> {
  const tokenHash = hashSessionToken(token)
  const session = tokenHash && (await findLoginSession(tokenHash))
  if (!tokenHash || session?.level !== 'PASSWORD' || !sessionHolds(session, now)) return null
  if (now.getTime() - session.createdAt.getTime() >= PENDING_LIMIT_MS) return null
  if (session.proof === 'single-sign-on' && !session.enrolled) return null
  const { practitionerId, facilityId, loginName, training, sessionId, role, facilityName, enrolled } = session
  return { practitionerId, facilityId, loginName, training, sessionId, role, facilityName, enrolled, tokenHash }
}
