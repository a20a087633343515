import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { type Patient, patientColumns, readPatient } from './patients.ts'
import type { Tx } from './transaction.ts'

/** What is worth telling somebody: nothing else is, so that it is read. */
export const NOTIFICATION_KINDS = ['URGENT_SIGN', 'SUSPENDED', 'ENDING', 'COSIGN', 'REVIEW'] as const
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

export type NewNotification = {
  readonly facilityId: string
  readonly patientId: string
  readonly kind: NotificationKind
  /** What it is about, as 'kind:uuid'. */
  readonly subject: string
}

export type Notification = {
  readonly id: string
  readonly kind: NotificationKind
  readonly subject: string
  readonly patient: Patient
  readonly createdAt: Date
  readonly readAt: Date | null
}

/** Tells each recipient once. */
export async function notify(
  tx: Tx,
  recipientIds: Iterable<string>,
  notification: NewNotification,
  at: Date,
): Promise<void> {
  const data = [...new Set(recipientIds)].map((recipientId) => ({
    id: uuidv7(),
    recipientId,
    ...notification,
    createdAt: at,
  }))
  if (data.length > 0) await tx.notification.createMany({ data })
}

/** The newest notifications of a practitioner, at most `most`, unread ones first. */
export async function notificationsOf(tx: Tx, recipientId: string, most: number): Promise<readonly Notification[]> {
  const rows = await tx.notification.findMany({
    where: { recipientId },
    select: {
      id: true,
      kind: true,
      subject: true,
      createdAt: true,
      readAt: true,
      patient: { select: patientColumns },
    },
    orderBy: [{ readAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'desc' }],
    take: most,
  })
  return rows.map(({ patient, ...row }) => ({ ...row, patient: readPatient(patient) }))
}

export async function unreadNotifications(tx: Tx, recipientId: string): Promise<number> {
  return tx.notification.count({ where: { recipientId, readAt: null } })
}

/** The patient a notification of this recipient is about, or null: somebody else's and unknown look the same. */
export async function notifiedPatient(tx: Tx, recipientId: string, id: string): Promise<Patient | null> {
  const row = await tx.notification.findFirst({
    where: { id, recipientId },
    select: { patient: { select: patientColumns } },
  })
  return row && readPatient(row.patient)
}

/** Marks a recipient's notification as read. False when it is not theirs or was read before. */
export async function markRead(tx: Tx, recipientId: string, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.notification.updateMany({
    where: { id, recipientId, readAt: null },
    data: { readAt: at },
  })
  return count === 1
}
