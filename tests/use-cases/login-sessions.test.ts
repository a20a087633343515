import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { IDLE_LIMIT_MS, mintActor } from '#lib/auth/mint'
import { inTransaction } from '#lib/db/transaction'
import { endLoginSession } from '#lib/use-cases/end-login-session'
import { listLoginSessions } from '#lib/use-cases/list-login-sessions'
import { listUsers } from '#lib/use-cases/list-users'
import { aFacility, NOW, TEST_PASSWORD, type TestFacility } from '../support/facility.ts'
import { aContext, signedInWithBoth } from '../support/sign-in.ts'

let here: TestFacility

beforeAll(async () => {
  here = await aFacility()
})

const SINCE = new Date(NOW.getTime() - IDLE_LIMIT_MS)

/** The physician signs in on another computer. */
async function elsewhere(at = NOW) {
  const { loginName } = await inTransaction(here.physician, (tx) =>
    tx.practitioner.findUniqueOrThrow({ where: { id: here.physician.practitionerId } }),
  )
  const { token, sessionId } = await signedInWithBoth(
    loginName,
    TEST_PASSWORD,
    aContext(at, { client: 'ward computer' }),
  )
  return { token, id: sessionId }
}

const own = async (at = SINCE) => {
  const result = await listLoginSessions(here.physician, at, NOW)
  if (!result.ok) throw new Error(result.reason)
  return result.value.map(({ id }) => id)
}

describe('one’s own sign-ins', () => {
  it('are listed, with the browser that each was made in; nobody else’s are', async () => {
    const other = await elsewhere()
    expect(new Set(await own())).toEqual(new Set([here.physician.loginSessionId, other.id]))
    await endLoginSession(here.physician, other.id, NOW)
  })

  it('are not listed when they have been idle for too long to open anything', async () => {
    await elsewhere(new Date(NOW.getTime() - 2 * IDLE_LIMIT_MS))
    expect(await own()).toEqual([here.physician.loginSessionId])
  })

  it('can be ended from another computer, once, with an entry', async () => {
    const { id, token } = await elsewhere()
    expect(await endLoginSession(here.physician, id, NOW)).toEqual({ ok: true, value: { sessionId: id } })
    expect(await mintActor(token, randomUUID(), NOW)).toBeNull()
    expect(await endLoginSession(here.physician, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
    const entries = await inTransaction(here.physician, (tx) =>
      tx.auditEntry.count({ where: { type: 'login-session.ended', subject: `login-session:${id}` } }),
    )
    expect(entries).toBe(1)
  })

  it('cannot be ended by anybody else', async () => {
    const { id, token } = await elsewhere()
    const there = await aFacility()
    for (const actor of [here.secondPhysician, here.administrator, there.physician]) {
      expect(await endLoginSession(actor, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
    }
    expect(await mintActor(token, randomUUID(), NOW)).not.toBeNull()
  })

  it.each(['', 'x', '00000000-0000-0000-0000-000000000000'])('named %j are not found', async (id) => {
    expect(await endLoginSession(here.physician, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('the list of users', () => {
  it('holds everybody of the facility, deactivated people too, and is an entry', async () => {
    const facility = await aFacility()
    await inTransaction(facility.physician, (tx) =>
      tx.practitioner.update({
        where: { id: facility.secondPhysician.practitionerId },
        data: { deactivatedAt: NOW },
      }),
    )
    const result = await listUsers(facility.administrator, NOW)
    if (!result.ok) throw new Error(result.reason)
    expect(result.value.users.map(({ familyName, active }) => [familyName, active])).toEqual([
      ['CHEN', true],
      ['LI', true],
      ['OKAFOR', false],
      ['WEBER', true],
    ])
    const entries = await inTransaction(facility.physician, (tx) =>
      tx.auditEntry.count({ where: { type: 'user.listed', actorId: facility.administrator.practitionerId } }),
    )
    expect(entries).toBe(1)
  })

  it.each(['physician', 'physiotherapist'] as const)('is not for a %s', async (role) => {
    expect(await listUsers(here[role], NOW)).toEqual({ ok: false, reason: 'not-permitted' })
  })
})
