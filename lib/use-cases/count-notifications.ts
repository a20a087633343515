import type { Actor } from '#lib/access/actor'
import { unreadNotifications } from '#lib/db/notifications'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result } from './shared/result.ts'

/** How many of the actor's notifications are unread, for the header of every page. A number names nobody: no entry. */
export async function countNotifications(
  actor: Actor,
  now: Date,
): Promise<Result<{ readonly unread: number }, NotPermitted>> {
  return permitted(actor, 'notification.read', now, async (tx) =>
    done({ unread: await unreadNotifications(tx, actor.practitionerId) }),
  )
}
