import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ABSOLUTE_LIMIT_MS, IDLE_LIMIT_MS, mintActor } from '#lib/auth/mint'
import { signIn } from '#lib/auth/sign-in'
import { signOut } from '#lib/auth/sign-out'
import { touchLoginSession } from '#lib/db/login-sessions'
import { inTransaction } from '#lib/db/transaction'
import { aFacility, NOW, TEST_PASSWORD } from '../support/facility.ts'

const later = (ms: number) => new Date(NOW.getTime() + ms)
const context = { requestId: randomUUID(), client: 'test', at: NOW }

async function aSignedInPhysician() {
  const facility = await aFacility()
  const loginName = await inTransaction(facility.physician, async (tx) => {
    const row = await tx.practitioner.findUniqueOrThrow({ where: { id: facility.physician.practitionerId } })
    return row.loginName
  })
  const signedIn = await signIn({ loginName, password: TEST_PASSWORD }, context)
  if (!signedIn) throw new Error('not signed in')
  return { facility, loginName, token: signedIn.token }
}

describe('signing in', () => {
  it('opens the door with name and password, whatever the case of the name', async () => {
    const { loginName, facility } = await aSignedInPhysician()
    const again = await signIn({ loginName: ` ${loginName.toUpperCase()} `, password: TEST_PASSWORD }, context)
    const minted = again && (await mintActor(again.token, randomUUID(), NOW))
    expect(minted?.actor.practitionerId).toBe(facility.physician.practitionerId)
    expect(minted?.actor.role).toBe('PHYSICIAN')
  })

  it.each([
    ['a wrong password', { password: 'wrong' }],
    ['an unknown name', { loginName: 'nobody.at.all' }],
    ['a name that no text column could hold', { loginName: 'a\u0000b' }],
    ['no password', { password: '' }],
    ['an endless password', { password: 'x'.repeat(10_000) }],
    ['a body of another shape', { loginName: { $ne: null } }],
  ])('refuses %s with the same answer', async (_, change) => {
    const { loginName } = await aSignedInPhysician()
    expect(await signIn({ loginName, password: TEST_PASSWORD, ...change }, context)).toBeNull()
  })

  it('is over after 15 minutes without use, and lives on with use', async () => {
    const { facility, token } = await aSignedInPhysician()
    expect(await mintActor(token, randomUUID(), later(IDLE_LIMIT_MS - 1))).not.toBeNull()
    expect(await mintActor(token, randomUUID(), later(IDLE_LIMIT_MS))).toBeNull()
    const minted = await mintActor(token, randomUUID(), later(IDLE_LIMIT_MS - 1))
    await inTransaction(facility.physician, (tx) =>
      touchLoginSession(tx, minted?.session.sessionId ?? '', later(IDLE_LIMIT_MS - 1)),
    )
    expect(await mintActor(token, randomUUID(), later(IDLE_LIMIT_MS))).not.toBeNull()
    expect(await mintActor(token, randomUUID(), later(ABSOLUTE_LIMIT_MS))).toBeNull()
  })

  it('is over at once for everybody who copied the cookie, when its owner signs out', async () => {
    const { token } = await aSignedInPhysician()
    await signOut(token, randomUUID(), NOW)
    expect(await mintActor(token, randomUUID(), NOW)).toBeNull()
  })

  it('leaves an entry for success, failure and sign-out, and never the name that was tried', async () => {
    const { facility, loginName, token } = await aSignedInPhysician()
    await signIn({ loginName, password: 'wrong' }, context)
    await signOut(token, randomUUID(), NOW)
    const entries = await inTransaction(facility.administrator, (tx) =>
      tx.auditEntry.findMany({ where: { type: { startsWith: 'sign-' } }, include: { payload: true } }),
    )
    expect(entries.map((entry) => entry.type)).toEqual(
      expect.arrayContaining(['sign-in.succeeded', 'sign-in.failed', 'sign-out.completed']),
    )
    expect(JSON.stringify(entries.map(({ payload, ...entry }) => [entry, payload?.payload]))).not.toContain(loginName)
  })
})
