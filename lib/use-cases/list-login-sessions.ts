import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { type OwnLoginSession, unendedLoginSessions } from '#lib/db/login-sessions'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result } from './shared/result.ts'

/** The actor's own sign-ins that nobody has ended and that were used after `since`: older ones open nothing any more. */
export async function listLoginSessions(
  actor: Actor,
  since: Date,
  now: Date,
): Promise<Result<readonly OwnLoginSession[], NotPermitted>> {
  return permitted(actor, 'login-session.view', now, async (tx) => {
    const sessions = await unendedLoginSessions(tx, actor.practitionerId)
    await appendEntry(tx, actor, {
      type: 'login-session.listed',
      at: now,
      subject: `user:${actor.practitionerId}`,
      purpose: 'HSYSADMIN',
    })
    return done(sessions.filter(({ lastSeenAt }) => lastSeenAt > since))
  })
}
