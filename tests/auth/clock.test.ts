import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { fellBehind, watchClock } from '#lib/auth/clock'
import { mintActor } from '#lib/auth/mint'
import { findLoginName } from '#lib/db/practitioners'
import { inTransaction } from '#lib/db/transaction'
import { aFacility, NOW, TEST_PASSWORD } from '../support/facility.ts'
import { aContext, signedInWithBoth } from '../support/sign-in.ts'

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

it('tells how far a clock has been put back, and not how far forward', () => {
  const last = { wall: 1_000_000, steady: 0 }
  expect(fellBehind(undefined, last)).toBe(0)
  expect(fellBehind(last, { wall: 1_010_000, steady: 10_000 })).toBe(0)
  expect(fellBehind(last, { wall: 5_000_000, steady: 10_000 })).toBe(0)
  expect(fellBehind(last, { wall: 910_000, steady: 10_000 })).toBe(100_000)
})

it('ends every session when the clock was put back by more than a minute, and says so once', async () => {
  const { physician } = await aFacility()
  const loginName = await inTransaction(physician, (tx) => findLoginName(tx, physician.practitionerId))
  const { token } = await signedInWithBoth(loginName, TEST_PASSWORD, aContext(NOW))
  await watchClock(randomUUID(), NOW, 0)
  await watchClock(randomUUID(), later(-30), 10_000)
  expect(await mintActor(token, randomUUID(), NOW)).not.toBeNull()
  // Another small step: the two together are more than a minute.
  await watchClock(randomUUID(), later(-60), 20_000)
  expect(await mintActor(token, randomUUID(), NOW)).toBeNull()
  await watchClock(randomUUID(), later(-50), 30_000)
  const entries = await inTransaction(physician, (tx) =>
    tx.auditEntry.findMany({ where: { type: 'log.clock-skew-found' }, include: { payload: true } }),
  )
  expect(entries.map(({ actorId, facilityId }) => [actorId, facilityId])).toEqual([['system:clock-watch', null]])
})
