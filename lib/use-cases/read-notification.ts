import { validate } from 'uuid'
import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { markRead, notifiedPatient } from '#lib/db/notifications'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** Marks one of the actor's own notifications as read; once is enough, and again changes nothing. */
export async function readNotification(
  actor: Actor,
  notificationId: string,
  now: Date,
): Promise<Result<{ readonly patientId: string }, 'not-found' | NotPermitted>> {
  return permitted(actor, 'notification.read', now, async (tx) => {
    const own = actor.practitionerId
    const patient = validate(notificationId) ? await notifiedPatient(tx, own, notificationId) : null
    if (!patient) return refused('not-found')
    if (await markRead(tx, own, notificationId, now)) {
      await appendEntry(tx, actor, {
        type: 'notification.read',
        at: now,
        subject: `notification:${notificationId}`,
        patientRef: patient.auditRef,
      })
    }
    return done({ patientId: patient.id })
  })
}
