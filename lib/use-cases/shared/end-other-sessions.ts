import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { endLoginSessionsOf } from '#lib/db/login-sessions'
import type { Tx } from '#lib/db/transaction'

/**
 * Ends every other sign-in of the actor in the transaction of the change that asks for it, each with its entry: whoever
 * sits at another browser, the owner or not, is out with the next request.
 */
export async function endOtherSessions(tx: Tx, actor: Actor, reason: string, now: Date): Promise<void> {
  const { practitionerId, loginSessionId } = actor
  const ended = await endLoginSessionsOf(tx, { practitionerId, except: loginSessionId }, reason, now)
  for (const id of ended) {
    await appendEntry(tx, actor, {
      type: 'login-session.ended',
      at: now,
      subject: `login-session:${id}`,
      purpose: 'HSYSADMIN',
      payload: { reason },
    })
  }
}
