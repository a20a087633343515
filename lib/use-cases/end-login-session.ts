import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { endOwnLoginSession } from '#lib/db/login-sessions'
import { isUuid } from '#lib/db/patients'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** Ends one of the actor's own sign-ins, on whichever computer it is: its next request is nobody's. */
export async function endLoginSession(
  actor: Actor,
  sessionId: string,
  now: Date,
): Promise<Result<{ readonly sessionId: string }, 'not-found' | NotPermitted>> {
  return permitted(actor, 'login-session.end', now, async (tx) => {
    if (!isUuid(sessionId)) return refused('not-found')
    const own = { id: sessionId, practitionerId: actor.practitionerId }
    if (!(await endOwnLoginSession(tx, own, now))) return refused('not-found')
    await appendEntry(tx, actor, {
      type: 'login-session.ended',
      at: now,
      subject: `login-session:${sessionId}`,
      purpose: 'HSYSADMIN',
      payload: { reason: 'ended by its owner' },
    })
    return done({ sessionId })
  })
}
