import 'server-only'
import { appendEntry } from '#lib/db/audit-log'
import { endLoginSession, findLoginSession } from '#lib/db/login-sessions'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'
import { sessionHolds } from './mint.ts'
import { hashSessionToken } from './token.ts'

/**
 * Ends the session behind a token on the server, so that a copied cookie opens nothing: also one that still waits for the
 * second factor or for the choice of a role. A token that is over does nothing.
 */
export async function signOut(token: string, requestId: string, now: Date): Promise<void> {
  const tokenHash = hashSessionToken(token)
  const session = tokenHash && (await findLoginSession(tokenHash))
  if (!session || !sessionHolds(session, now)) return
  const { practitionerId, facilityId, sessionId, role } = session
  const auditRole = role.toLowerCase() as Lowercase<typeof role>
  await inFacilityBeforeSignIn(facilityId, async (tx) => {
    if (!(await endLoginSession(tx, sessionId, 'signed out', now))) return
    await appendEntry(
      tx,
      { actor: { id: practitionerId, role: auditRole, session: sessionId }, facility: facilityId, requestId },
      { type: 'sign-out.completed', at: now, subject: `login-session:${sessionId}`, purpose: 'HSYSADMIN' },
    )
  })
}
