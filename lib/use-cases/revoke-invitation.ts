import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { findUser, holdAdministration } from '#lib/db/users'
import { endLinksOf } from './shared/people.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/**
 * Takes back the link that somebody has not used yet, an invitation or a way back in: from now on it opens nothing. The
 * person stays listed; another link can be made. Done twice it is done.
 */
export async function revokeInvitation(
  actor: Actor,
  practitionerId: string,
  now: Date,
): Promise<Result<{ readonly practitionerId: string }, 'not-found' | NotPermitted>> {
  return permitted(actor, 'user.invite', now, async (tx) => {
    if (!(await holdAdministration(tx, actor))) return refused('not-permitted')
    const user = await findUser(tx, practitionerId, now)
    if (!user) return refused('not-found')
    if (user.link === null) return done({ practitionerId })
    await endLinksOf(tx, actor, practitionerId, 'REVOKED', now)
    await appendEntry(tx, actor, {
      type: 'user.invitation-revoked',
      at: now,
      subject: `invitation:${user.link.id}`,
      purpose: 'HSYSADMIN',
      payload: { user: practitionerId },
    })
    return done({ practitionerId })
  })
}
