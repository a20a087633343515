import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { deviceCookieAfter } from '#lib/auth/device'
import { countTry, forgive } from '#lib/auth/guesses'
import { signIn } from '#lib/auth/sign-in'
import { verifySignIn } from '#lib/auth/verify-sign-in'
import { prisma } from '#lib/db/client'
import { findLoginName } from '#lib/db/practitioners'
import { inTransaction } from '#lib/db/transaction'
import { aFacility, NOW, TEST_PASSWORD, type TestFacility } from '../support/facility.ts'
import { aCode, aContext, aPending } from '../support/sign-in.ts'

const QUARTER_MS = 15 * 60_000
const later = (ms: number) => new Date(NOW.getTime() + ms)

/** A name whose tries nobody else in this file counts. */
const aName = () => `name.${randomUUID()}`
const trier = (loginName: string) => ({ loginName, facilityId: null })

/** How many of so many tries at one moment are let through, each from an address of its own. */
async function letThrough(loginName: string, tries: number, at: Date): Promise<number> {
  const answers = await Promise.all(Array.from({ length: tries }, () => countTry(trier(loginName), aContext(at))))
  return answers.filter((counted) => counted !== null).length
}

describe('guesses at one account', () => {
  it('are let through three times, and then only after a wait that doubles', async () => {
    const name = aName()
    const waits: number[] = []
    let at = 0
    for (let count = 0; count < 9; count += 1) {
      let wait = 0
      while ((await countTry(trier(name), aContext(later(at + wait)))) === null) wait += 1000
      waits.push(wait / 1000)
      at += wait
    }
    expect(waits).toEqual([0, 0, 0, 0, 2, 4, 8, 16, 32])
  })

  it('that come together are let through no more often than one after the other', async () => {
    expect(await letThrough(aName(), 200, NOW)).toBe(4)
  })

  it('do not wait for a try of another process, whose clock is a moment ahead', async () => {
    const name = aName()
    expect(await letThrough(name, 1, later(50))).toBe(1)
    expect(await letThrough(name, 1, NOW)).toBe(1)
  })

  it('never number more than ten in any quarter of an hour, however they are spread', async () => {
    const name = aName()
    const times: number[] = []
    for (let second = 0; second < 3600; second += 20) {
      if ((await letThrough(name, 1, later(second * 1000))) === 1) times.push(second * 1000)
    }
    const busiest = Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + QUARTER_MS).length))
    expect(busiest).toBeLessThanOrEqual(10)
    // Never a lock: in every hour some are let through.
    expect(times.filter((at) => at > 3_000_000).length).toBeGreaterThan(0)
  })

  it('wait no longer than a quarter of an hour, whatever the clock did meanwhile', async () => {
    const name = aName()
    await letThrough(name, 10, later(60 * 60_000))
    expect(await letThrough(name, 1, later(0))).toBe(1)
  })

  it('are forgotten when both factors were right', async () => {
    const name = aName()
    const counted = await countTry(trier(name), aContext(NOW))
    await letThrough(name, 2, NOW)
    if (counted) await forgive(counted)
    expect(await letThrough(name, 10, NOW)).toBe(4)
  })
})

describe('guesses from one address', () => {
  it('wait after a hundred names, so that trying one password on everybody ends too', async () => {
    const address = '203.0.113.9'
    const answers: boolean[] = []
    for (let count = 0; count < 120; count += 1) {
      answers.push((await countTry(trier(aName()), aContext(NOW, { address }))) !== null)
    }
    expect(answers.filter(Boolean)).toHaveLength(50)
  })
})

describe('a person whom somebody else is guessing at', () => {
  let here: TestFacility
  let loginName: string
  beforeAll(async () => {
    here = await aFacility()
    loginName = await inTransaction(here.physician, (tx) => findLoginName(tx, here.physician.practitionerId))
  })

  it('still gets in from a device on which they signed in before, and a stranger with that cookie gets ten guesses', async () => {
    await Promise.all(Array.from({ length: 40 }, () => signIn({ loginName, password: 'a guess' }, aContext(NOW))))
    expect(await signIn({ loginName, password: TEST_PASSWORD }, aContext(NOW))).toBeNull()
    const device = deviceCookieAfter(null, loginName)
    const owner = aContext(NOW, { device })
    const pending = await aPending(loginName, TEST_PASSWORD, owner)
    expect((await verifySignIn(pending, { code: await aCode(pending, NOW) }, owner))?.level).toBe('FULL')
    const stolen = await Promise.all(
      Array.from({ length: 40 }, () => countTry({ loginName, facilityId: here.id }, owner)),
    )
    expect(stolen.filter((counted) => counted !== null).length).toBeLessThanOrEqual(10)
  })

  it('is not helped by a cookie of another person’s device, or one that nobody signed', async () => {
    for (const device of [deviceCookieAfter(null, 'somebody.else'), `${'A'.repeat(22)}..${'0'.repeat(64)}`, 'x']) {
      expect(await countTry({ loginName, facilityId: here.id }, aContext(NOW, { device }))).toBeNull()
    }
  })

  it('has one entry a wait, with a keyed hash in the place of the name', async () => {
    const entries = await inTransaction(here.administrator, (tx) =>
      tx.auditEntry.findMany({
        where: { type: 'sign-in.locked-out', facilityId: here.id },
        include: { payload: true },
      }),
    )
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.length).toBeLessThanOrEqual(3)
    expect(entries.map(({ payload }) => payload?.payload).join()).not.toContain(loginName)
  })
})

describe('codes after a right password', () => {
  it('are counted together with passwords: knowing the password buys no new guesses', async () => {
    const here = await aFacility()
    const loginName = await inTransaction(here.physician, (tx) => findLoginName(tx, here.physician.practitionerId))
    let judged = 0
    for (let second = 0; second < 900; second += 15) {
      const context = aContext(later(second * 1000))
      const opened = await signIn({ loginName, password: TEST_PASSWORD }, context)
      if (opened) judged += 1
    }
    expect(judged).toBeLessThanOrEqual(10)
  })
})

describe('the counts', () => {
  it('can be read by nobody who uses the portal', async () => {
    await expect(prisma().$queryRaw`SELECT * FROM guess_allowance`).rejects.toThrow(/permission denied/)
    await expect(prisma().$queryRaw`SELECT * FROM webauthn_challenge`).rejects.toThrow(/permission denied/)
  })
})
