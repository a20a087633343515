import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#lib/access/role'
import { chooseRole, findPersonWithRoles } from '#lib/auth/choose-role'
import { ABSOLUTE_LIMIT_MS, IDLE_LIMIT_MS, mintActor } from '#lib/auth/mint'
import { hashPassword } from '#lib/auth/password'
import { signOut } from '#lib/auth/sign-out'
import { insertPractitioner } from '#lib/db/facilities'
import { touchLoginSession } from '#lib/db/login-sessions'
import { inTransaction } from '#lib/db/transaction'
import { aFacility, NOW, TEST_PASSWORD, type TestFacility } from '../support/facility.ts'
import { aContext, signedInWithBoth } from '../support/sign-in.ts'

let facility: TestFacility
beforeAll(async () => {
  facility = await aFacility()
})

/** Signs in somebody with these roles; gives the token of the sign-in. */
async function signedIn(roles: readonly Role[]): Promise<string> {
  const loginName = `both.${randomUUID().slice(0, 8)}`
  const name = { familyName: 'ADEYEMI', givenName: 'Kofi', otherScriptName: null, title: 'Dr' }
  const person = { ...name, loginName, roles, licenceNumber: '1', passwordHash: await hashPassword(TEST_PASSWORD) }
  await inTransaction(facility.administrator, (tx) => insertPractitioner(tx, facility.id, person, NOW))
  return (await signedInWithBoth(loginName, TEST_PASSWORD, aContext(NOW))).token
}

const BOTH = ['PHYSICIAN', 'ADMINISTRATOR'] as const

async function taken(token: string, role: Role, at = NOW): Promise<string> {
  const person = await findPersonWithRoles(token, at)
  const next = person && (await chooseRole(person, role, aContext(at)))
  if (!next) throw new Error(`${role} was not taken up`)
  return next
}

const actorOf = async (token: string, at = NOW) => (await mintActor(token, randomUUID(), at))?.actor ?? null

describe('somebody with several roles', () => {
  it('acts in none before one is chosen, and then in that one', async () => {
    const token = await signedIn(BOTH)
    expect(await actorOf(token)).toBeNull()
    expect(await findPersonWithRoles(token, NOW)).toMatchObject({ chosen: false })
    const next = await taken(token, 'ADMINISTRATOR')
    expect((await actorOf(next))?.role).toBe('ADMINISTRATOR')
    expect(await actorOf(token)).toBeNull()
  })

  it('takes up the other one by an act that ends the earlier session and leaves an entry', async () => {
    const first = await taken(await signedIn(BOTH), 'PHYSICIAN')
    const physician = await actorOf(first)
    const second = await taken(first, 'ADMINISTRATOR')
    const administrator = await actorOf(second)
    expect(administrator?.role).toBe('ADMINISTRATOR')
    expect(administrator?.loginSessionId).not.toBe(physician?.loginSessionId)
    expect(await actorOf(first)).toBeNull()
    expect(await findPersonWithRoles(first, NOW)).toBeNull()
    const entries = await inTransaction(facility.administrator, (tx) =>
      tx.auditEntry.findMany({
        where: { type: 'sign-in.role-chosen', actorId: administrator?.practitionerId ?? '' },
        include: { payload: true },
        orderBy: { id: 'asc' },
      }),
    )
    expect(entries.map(({ actorRole, payload }) => [actorRole, JSON.parse(payload?.payload ?? '{}')])).toMatchObject([
      ['physician', { before: null, after: 'PHYSICIAN' }],
      ['administrator', { before: 'PHYSICIAN', after: 'ADMINISTRATOR' }],
    ])
  })

  it('does not make a sign-in younger by choosing, nor keep what was proved for signing', async () => {
    const almost = new Date(NOW.getTime() + ABSOLUTE_LIMIT_MS - IDLE_LIMIT_MS)
    const token = await taken(await signedIn(BOTH), 'PHYSICIAN')
    const session = (await mintActor(token, randomUUID(), NOW))?.session
    if (!session) throw new Error('not signed in')
    await inTransaction(facility.administrator, (tx) => touchLoginSession(tx, session.sessionId, almost))
    const next = await taken(token, 'ADMINISTRATOR', almost)
    expect((await actorOf(next, almost))?.reauthenticatedAt).toBeNull()
    expect(await actorOf(next, new Date(NOW.getTime() + ABSOLUTE_LIMIT_MS))).toBeNull()
  })

  it('gets one session of two windows that choose at the same moment', async () => {
    const person = await findPersonWithRoles(await signedIn(BOTH), NOW)
    if (!person) throw new Error('not signed in')
    const tokens = await Promise.all(BOTH.map((role) => chooseRole(person, role, aContext(NOW))))
    expect(tokens.filter((token) => token !== null)).toHaveLength(1)
  })

  it('takes up no role that is not theirs, and none after signing out', async () => {
    const token = await taken(await signedIn(BOTH), 'PHYSICIAN')
    const person = await findPersonWithRoles(token, NOW)
    expect(person && (await chooseRole(person, 'PHYSIOTHERAPIST', aContext(NOW)))).toBeNull()
    expect((await actorOf(token))?.role).toBe('PHYSICIAN')
    await signOut(token, randomUUID(), NOW)
    expect(await findPersonWithRoles(token, NOW)).toBeNull()
  })
})

it('lets somebody leave who has not chosen yet', async () => {
  const token = await signedIn(BOTH)
  await signOut(token, randomUUID(), NOW)
  expect(await findPersonWithRoles(token, NOW)).toBeNull()
})

it('asks nobody who holds one role', async () => {
  const token = await signedIn(['PHYSIOTHERAPIST'])
  expect((await actorOf(token))?.role).toBe('PHYSIOTHERAPIST')
  expect(await findPersonWithRoles(token, NOW)).toBeNull()
})

it('keeps a choice to its own sign-in, in PostgreSQL too', async () => {
  const { loginSessionId, practitionerId } = facility.physician
  const choice = {
    loginSessionId,
    practitionerId,
    facilityId: facility.id,
    role: 'ADMINISTRATOR',
    chosenAt: NOW,
  } as const
  await expect(inTransaction(facility.physician, (tx) => tx.roleChoice.create({ data: choice }))).rejects.toThrow(
    /42501/,
  )
})
