import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ABSOLUTE_LIMIT_MS, CLOCK_GRACE_MS, IDLE_LIMIT_MS, mintActor } from '#lib/auth/mint'
import { findPending, PENDING_LIMIT_MS } from '#lib/auth/pending'
import { signIn } from '#lib/auth/sign-in'
import { signOut } from '#lib/auth/sign-out'
import { verifySignIn } from '#lib/auth/verify-sign-in'
import { touchLoginSession } from '#lib/db/login-sessions'
import { findLoginName } from '#lib/db/practitioners'
import { inTransaction } from '#lib/db/transaction'
import { aFacility, NOW, TEST_PASSWORD } from '../support/facility.ts'
import { aCode, aContext, aPending, signedInWithBoth } from '../support/sign-in.ts'

const later = (ms: number) => new Date(NOW.getTime() + ms)
const context = aContext(NOW)

async function aPhysician() {
  const facility = await aFacility()
  const { physician } = facility
  const loginName = await inTransaction(physician, (tx) => findLoginName(tx, physician.practitionerId))
  return { facility, loginName }
}

async function aSignedInPhysician() {
  const { facility, loginName } = await aPhysician()
  return { facility, loginName, ...(await signedInWithBoth(loginName, TEST_PASSWORD, context)) }
}

describe('the password', () => {
  it('is asked for first, whatever the case of the name, and alone lets nobody in', async () => {
    const { loginName } = await aPhysician()
    const opened = await signIn({ loginName: ` ${loginName.toUpperCase()} `, password: TEST_PASSWORD }, context)
    expect(opened?.level).toBe('PASSWORD')
    expect(await mintActor(opened?.token ?? '', randomUUID(), NOW)).toBeNull()
    expect(await findPending(opened?.token ?? '', NOW)).toMatchObject({ loginName, enrolled: true })
  })

  it.each([
    ['a wrong password', { password: 'wrong' }],
    ['an unknown name', { loginName: 'nobody.at.all' }],
    ['a name that no text column could hold', { loginName: 'a\u0000b' }],
    ['no password', { password: '' }],
    ['an endless password', { password: 'x'.repeat(10_000) }],
    ['a body of another shape', { loginName: { $ne: null } }],
  ])('refuses %s with the same answer', async (_, change) => {
    const { loginName } = await aPhysician()
    expect(await signIn({ loginName, password: TEST_PASSWORD, ...change }, context)).toBeNull()
  })

  it('refuses somebody who was deactivated with the same answer', async () => {
    const { facility, loginName } = await aPhysician()
    const { practitionerId } = facility.physician
    await inTransaction(facility.administrator, (tx) =>
      tx.practitioner.update({ where: { id: practitionerId }, data: { deactivatedAt: NOW } }),
    )
    expect(await signIn({ loginName, password: TEST_PASSWORD }, context)).toBeNull()
  })

  it('opens the second step for a quarter of an hour', async () => {
    const { loginName } = await aPhysician()
    const opened = await signIn({ loginName, password: TEST_PASSWORD }, context)
    expect(await findPending(opened?.token ?? '', later(PENDING_LIMIT_MS - 1))).not.toBeNull()
    expect(await findPending(opened?.token ?? '', later(PENDING_LIMIT_MS))).toBeNull()
  })
})

describe('both steps', () => {
  it('let somebody in, under a token that the first step did not know', async () => {
    const { facility, loginName } = await aPhysician()
    const first = await signIn({ loginName, password: TEST_PASSWORD }, context)
    const pending = await findPending(first?.token ?? '', NOW)
    if (!pending) throw new Error('the first step was refused')
    const session = await verifySignIn(pending, { code: await aCode(pending, NOW) }, context)
    const minted = await mintActor(session?.token ?? '', randomUUID(), NOW)
    expect(minted?.actor.practitionerId).toBe(facility.physician.practitionerId)
    expect(minted?.actor.role).toBe('PHYSICIAN')
    expect(session?.token).not.toBe(first?.token)
    expect(await findPending(first?.token ?? '', NOW)).toBeNull()
  })

  it('leave entries for success, failure and sign-out, and never the name that was tried', async () => {
    const { facility, loginName, token } = await aSignedInPhysician()
    await signIn({ loginName, password: 'wrong' }, context)
    await verifySignIn(await aPending(loginName, TEST_PASSWORD, context), { code: '000000' }, context)
    await signOut(token, randomUUID(), NOW)
    const entries = await inTransaction(facility.administrator, (tx) =>
      tx.auditEntry.findMany({
        where: { type: { startsWith: 'sign-' } },
        include: { payload: true },
        orderBy: { id: 'desc' },
        take: 6,
      }),
    )
    const said = entries.map(({ type, payload }) => [type, JSON.parse(payload?.payload ?? '{}').proof])
    expect(said.toReversed()).toEqual([
      ['sign-in.confirmed', 'password'],
      ['sign-in.succeeded', 'password+code'],
      ['sign-in.failed', 'password'],
      ['sign-in.confirmed', 'password'],
      ['sign-in.failed', 'password+code'],
      ['sign-out.completed', undefined],
    ])
    expect(JSON.stringify(entries.map(({ payload, ...entry }) => [entry, payload?.payload]))).not.toContain(loginName)
  })
})

describe('a session', () => {
  it('is over after 15 minutes without use, lives on with use, and never beyond 12 hours', async () => {
    const { facility, token } = await aSignedInPhysician()
    expect(await mintActor(token, randomUUID(), later(IDLE_LIMIT_MS - 1))).not.toBeNull()
    expect(await mintActor(token, randomUUID(), later(IDLE_LIMIT_MS))).toBeNull()
    const minted = await mintActor(token, randomUUID(), later(IDLE_LIMIT_MS - 1))
    const touch = (at: Date) =>
      inTransaction(facility.physician, (tx) => touchLoginSession(tx, minted?.session.sessionId ?? '', at))
    await touch(later(IDLE_LIMIT_MS - 1))
    expect(await mintActor(token, randomUUID(), later(IDLE_LIMIT_MS))).not.toBeNull()
    await touch(later(ABSOLUTE_LIMIT_MS - 1))
    expect(await mintActor(token, randomUUID(), later(ABSOLUTE_LIMIT_MS - 1))).not.toBeNull()
    expect(await mintActor(token, randomUUID(), later(ABSOLUTE_LIMIT_MS))).toBeNull()
  })

  it('is over when the clock stands before the time at which it was last used', async () => {
    const { token } = await aSignedInPhysician()
    expect(await mintActor(token, randomUUID(), later(-CLOCK_GRACE_MS))).not.toBeNull()
    expect(await mintActor(token, randomUUID(), later(-CLOCK_GRACE_MS - 1))).toBeNull()
  })

  it('is over at once for everybody who copied the cookie, when its owner signs out', async () => {
    const { token } = await aSignedInPhysician()
    await signOut(token, randomUUID(), NOW)
    expect(await mintActor(token, randomUUID(), NOW)).toBeNull()
  })

  it('is over as well when its owner turns back at the second step', async () => {
    const { loginName } = await aPhysician()
    const opened = await signIn({ loginName, password: TEST_PASSWORD }, context)
    const token = opened?.token ?? ''
    expect(await findPending(token, NOW)).not.toBeNull()
    await signOut(token, randomUUID(), NOW)
    expect(await findPending(token, NOW)).toBeNull()
  })
})
