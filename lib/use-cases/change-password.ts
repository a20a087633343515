import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { holdOwnAccount } from '#lib/db/factors'
import { replacePasswordHash } from '#lib/db/practitioners'
import { endOtherSessions } from './shared/end-other-sessions.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/**
 * Changes the actor's own password; the door has asked for the old one, judged the new one and hashed it. Every other
 * sign-in of the actor ends.
 */
export async function changePassword(
  actor: Actor,
  passwordHash: string,
  now: Date,
): Promise<Result<null, NotPermitted>> {
  return permitted(actor, 'password.change', now, async (tx) => {
    if (!(await holdOwnAccount(tx, actor))) return refused('not-permitted')
    await replacePasswordHash(tx, actor.practitionerId, passwordHash, now)
    await appendEntry(tx, actor, {
      type: 'user.password-changed',
      at: now,
      subject: `user:${actor.practitionerId}`,
      purpose: 'HSYSADMIN',
    })
    await endOtherSessions(tx, actor, 'the password was changed', now)
    return done(null)
  })
}
