import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { inTransaction } from '#lib/db/transaction'
import { countNotifications } from '#lib/use-cases/count-notifications'
import { readNotification } from '#lib/use-cases/read-notification'
import { viewNotifications } from '#lib/use-cases/view-notifications'
import { aClearedPatient, later, suspended } from '../support/clearance.ts'
import { NOW } from '../support/facility.ts'

async function inbox(actor: Actor) {
  const result = await viewNotifications(actor, NOW)
  return result.ok ? result.value : []
}

const unread = async (actor: Actor) => {
  const result = await countNotifications(actor, NOW)
  return result.ok ? result.value.unread : null
}

describe('the inbox', () => {
  it('names the patient and what it is about, and is an entry', async () => {
    const cleared = await aClearedPatient()
    await suspended(cleared.physiotherapist, cleared)
    expect(await inbox(cleared.physician)).toMatchObject([
      {
        kind: 'SUSPENDED',
        subject: `clearance:${cleared.clearanceId}`,
        patient: { id: cleared.patientId },
        readAt: null,
      },
    ])
    const entries = await inTransaction(cleared.physician, (tx) =>
      tx.auditEntry.count({ where: { type: 'notification.read' } }),
    )
    expect(entries).toBe(1)
  })

  it('counts what is unread without an entry, and puts it first', async () => {
    const facility = await aClearedPatient()
    await suspended(facility.physiotherapist, facility)
    const [old] = await inbox(facility.physician)
    await readNotification(facility.physician, old?.id ?? '', NOW)
    await suspended(facility.physiotherapist, facility, later(0, -1))
    expect(await unread(facility.physician)).toBe(1)
    expect((await inbox(facility.physician)).map(({ readAt }) => readAt)).toEqual([null, NOW])
  })

  it('lets only the recipient mark a notification as read, once', async () => {
    const cleared = await aClearedPatient()
    await suspended(cleared.physiotherapist, cleared)
    const [notification] = await inbox(cleared.physician)
    const read = (actor: Actor, id = notification?.id ?? '') => readNotification(actor, id, NOW)
    expect(await read(cleared.secondPhysician)).toEqual({ ok: false, reason: 'not-found' })
    expect(await read(cleared.physician, 'x')).toEqual({ ok: false, reason: 'not-found' })
    expect(await read(cleared.physician, randomUUID())).toEqual({ ok: false, reason: 'not-found' })
    expect(await read(cleared.physician)).toEqual({ ok: true, value: { patientId: cleared.patientId } })
    expect(await unread(cleared.physician)).toBe(0)
    expect((await read(cleared.physician)).ok).toBe(true)
  })
})
