'use server'

import { revalidatePath } from 'next/cache'
import { requireActor } from '#lib/auth/session'
import { readNotification } from '#lib/use-cases/read-notification'

/** Marks one's own notification as read. What is not there, or not theirs, changes nothing and is not told apart. */
export async function markReadAction(notificationId: string): Promise<void> {
  await readNotification(await requireActor(), notificationId, new Date())
  revalidatePath('/notifications')
}
