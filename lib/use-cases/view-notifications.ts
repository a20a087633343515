import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { type Notification, notificationsOf } from '#lib/db/notifications'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result } from './shared/result.ts'

/** The inbox is for what is new; what is older is in the patient's own record. */
const NOTIFICATIONS_AT_MOST = 100

/** The actor's inbox, unread first. Patients are named in it, so the look is an entry. */
export async function viewNotifications(
  actor: Actor,
  now: Date,
): Promise<Result<readonly Notification[], NotPermitted>> {
  return permitted(actor, 'notification.read', now, async (tx) => {
    const notifications = await notificationsOf(tx, actor.practitionerId, NOTIFICATIONS_AT_MOST)
    await appendEntry(tx, actor, {
      type: 'notification.read',
      at: now,
      subject: `user:${actor.practitionerId}`,
      payload: { notifications: notifications.map(({ id }) => id) },
    })
    return done(notifications)
  })
}
