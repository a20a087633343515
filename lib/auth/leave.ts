import 'server-only'
import { appendEntry } from '#lib/db/audit-log'
import { endLoginSession, findLoginSession } from '#lib/db/login-sessions'
import { inFacilityBeforeSignIn } from '#lib/db/transaction'
import { hashSessionToken } from './token.ts'

/**
 * Ends a session that nobody used for too long, as the page that noticed says, and gives whose it was; null when the token
 * is nobody's. Asked of a session that is idle already, so it does not go through requireActor().
 */
export async function leave(token: string, requestId: string, at: Date): Promise<string | null> {
  const tokenHash = hashSessionToken(token)
  const session = tokenHash && (await findLoginSession(tokenHash))
  if (session?.level !== 'FULL') return null
  const { practitionerId, facilityId, sessionId, role } = session
  await inFacilityBeforeSignIn(facilityId, async (tx) => {
    if (!(await endLoginSession(tx, sessionId, 'nobody used it', at))) return
    const auditRole = role.toLowerCase() as Lowercase<typeof role>
    await appendEntry(
      tx,
      { actor: { id: practitionerId, role: auditRole, session: sessionId }, facility: facilityId, requestId },
      {
        type: 'login-session.ended',
        at,
        subject: `login-session:${sessionId}`,
        purpose: 'HSYSADMIN',
        payload: { reason: 'nobody used it' },
      },
    )
  })
  return practitionerId
}
