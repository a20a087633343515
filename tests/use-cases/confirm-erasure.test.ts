import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { findPayload } from '#lib/db/audit-search'
import { erasePayload } from '#lib/db/payload-erasures'
import { inTransaction } from '#lib/db/transaction'
import { confirmErasure } from '#lib/use-cases/confirm-erasure'
import { requestErasure } from '#lib/use-cases/request-erasure'
import { viewAuditEntry } from '#lib/use-cases/view-audit-entry'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { placeEntries } from '../support/place-entries.ts'

let here: TestFacility
let there: TestFacility
let second: Actor

beforeAll(async () => {
  here = await aFacility()
  there = await aFacility()
  second = await anotherAdministrator(here)
})

/** A second administrator of the facility: the physiotherapist, given that role as well. */
async function anotherAdministrator(facility: TestFacility): Promise<Actor> {
  const { practitionerId } = facility.secondPhysician
  await inTransaction(facility.administrator, (tx) =>
    tx.practitioner.update({ where: { id: practitionerId }, data: { roles: ['PHYSICIAN', 'ADMINISTRATOR'] } }),
  )
  return { ...facility.secondPhysician, role: 'ADMINISTRATOR' as const }
}

const anEntry = () =>
  inTransaction(here.physician, (tx) =>
    appendEntry(tx, here.physician, { type: 'advice.viewed', at: NOW, payload: { reason: 'somebody else’s letter' } }),
  )

const request = (entryId: string) =>
  requestErasure(here.administrator, { entryId, reason: 'Another patient’s letter.' }, randomUUID(), NOW)
const payloadOf = (entryId: string) => inTransaction(here.administrator, (tx) => findPayload(tx, entryId))

describe('erasing the content behind an entry', () => {
  it('takes two administrators, leaves the entry, and is an entry that names it', async () => {
    const entryId = await anEntry()
    expect((await request(entryId)).ok).toBe(true)
    expect(await payloadOf(entryId)).toContain('letter')
    const erased = await confirmErasure(second, { entryId }, randomUUID(), NOW)
    if (!erased.ok) throw new Error(erased.reason)
    expect(await payloadOf(entryId)).toBeNull()
    await placeEntries()
    const view = await viewAuditEntry(here.administrator, entryId, NOW)
    if (!view.ok) throw new Error(view.reason)
    expect(view.value.entry.payloadCommit).toMatch(/^[0-9a-f]{64}$/)
    expect(view.value.erasure?.done).toMatchObject({
      byId: second.practitionerId,
      entryId: erased.value.erasureEntryId,
      place: expect.any(Number),
    })
    const said = await payloadOf(erased.value.erasureEntryId)
    expect(JSON.parse(said ?? '')).toEqual({ entryId })
  })

  it('is not confirmed by whoever asked for it', async () => {
    const entryId = await anEntry()
    await request(entryId)
    expect(await confirmErasure(here.administrator, { entryId }, randomUUID(), NOW)).toEqual({
      ok: false,
      reason: 'own-request',
    })
    expect(await payloadOf(entryId)).not.toBeNull()
  })

  it('happens once', async () => {
    const entryId = await anEntry()
    await request(entryId)
    expect(await request(entryId)).toEqual({ ok: false, reason: 'already-requested' })
    const twice = [randomUUID(), randomUUID()].map((key) => confirmErasure(second, { entryId }, key, NOW))
    expect((await Promise.all(twice)).map((one) => one.ok || one.reason).toSorted()).toEqual(['already-erased', true])
    expect(await request(entryId)).toEqual({ ok: false, reason: 'nothing-to-erase' })
  })

  it('is not for what is not there, not for another facility, and not for clinicians', async () => {
    const entryId = await anEntry()
    expect(await request(randomUUID())).toEqual({ ok: false, reason: 'not-found' })
    const input = { entryId, reason: 'x' }
    expect(await requestErasure(there.administrator, input, randomUUID(), NOW)).toMatchObject({ reason: 'not-found' })
    expect(await requestErasure(here.physician, input, randomUUID(), NOW)).toMatchObject({ reason: 'not-permitted' })
    expect(await confirmErasure(second, { entryId }, randomUUID(), NOW)).toMatchObject({ reason: 'not-found' })
  })

  it('is refused by PostgreSQL without its entry, and every other deletion is too', async () => {
    const entryId = await anEntry()
    const asked = await request(entryId)
    if (!asked.ok) throw new Error(asked.reason)
    const { requestId } = asked.value
    const confirmedById = second.practitionerId
    await expect(
      inTransaction(second, (tx) => erasePayload(tx, { requestId, confirmedById, erasureEntryId: entryId, at: NOW })),
    ).rejects.toThrow(/two administrators/)
    await expect(
      inTransaction(second, async (tx) => {
        const erasureEntryId = await appendEntry(tx, here.administrator, {
          type: 'payload.erased',
          at: NOW,
          subject: `audit-entry:${entryId}`,
        })
        await erasePayload(tx, { requestId, confirmedById: here.administrator.practitionerId, erasureEntryId, at: NOW })
      }),
    ).rejects.toThrow(/two administrators/)
    await expect(
      inTransaction(second, (tx) => tx.$executeRaw`DELETE FROM audit_payload WHERE entry_id = ${entryId}::uuid`),
    ).rejects.toThrow(/permission denied/)
    expect(await payloadOf(entryId)).not.toBeNull()
  })
})
