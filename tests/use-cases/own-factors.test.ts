import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { mintActor } from '#lib/auth/mint'
import { hashPassword } from '#lib/auth/password'
import { newRecoveryCodes } from '#lib/auth/recovery-codes'
import { seal } from '#lib/auth/sealed'
import { signIn } from '#lib/auth/sign-in'
import { findLoginName } from '#lib/db/practitioners'
import { inTransaction } from '#lib/db/transaction'
import { addFactor } from '#lib/use-cases/add-factor'
import { changePassword } from '#lib/use-cases/change-password'
import { listFactors } from '#lib/use-cases/list-factors'
import { removeFactor } from '#lib/use-cases/remove-factor'
import { renewRecoveryCodes } from '#lib/use-cases/renew-recovery-codes'
import { aFacility, NOW, TEST_PASSWORD, type TestFacility } from '../support/facility.ts'
import { aContext, signedInWithBoth } from '../support/sign-in.ts'

let here: TestFacility
let loginName: string

beforeEach(async () => {
  here = await aFacility()
  loginName = await inTransaction(here.physician, (tx) => findLoginName(tx, here.physician.practitionerId))
})

const anApp = (name = 'Second telephone') => ({
  kind: 'TOTP' as const,
  row: { name, sealedSecret: seal(new Uint8Array(20), here.physician.practitionerId), lastStep: 0 },
})

const own = async () => {
  const result = await listFactors(here.physician, NOW)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

/** The same person at another computer, and whether that sign-in still opens anything. */
async function elsewhere() {
  const { token } = await signedInWithBoth(loginName, TEST_PASSWORD, aContext(NOW))
  return { isOpen: async () => (await mintActor(token, randomUUID(), NOW)) !== null }
}

const entries = (type: string) =>
  inTransaction(here.administrator, (tx) =>
    tx.auditEntry.count({ where: { type, actorId: here.physician.practitionerId } }),
  )

describe('one’s own second factors', () => {
  it('are listed with their names, and nobody else’s are', async () => {
    await addFactor(here.physician, anApp(), NOW)
    expect((await own()).factors.map(({ kind, name }) => [kind, name])).toContainEqual(['TOTP', 'Second telephone'])
    const theirs = await listFactors(here.secondPhysician, NOW)
    expect(theirs.ok && theirs.value.factors.map(({ name }) => name)).not.toContain('Second telephone')
  })

  it('do not take a passkey that is somebody’s already, whoever that is', async () => {
    const credentialId = new Uint8Array(Buffer.from(randomUUID()))
    const row = { name: 'Key', credentialId, publicKey: new Uint8Array(32), counter: 0, transports: [] }
    const passkey = { kind: 'PASSKEY', row } as const
    const elsewhere = await aFacility()
    expect((await addFactor(elsewhere.physician, passkey, NOW)).ok).toBe(true)
    const before = await entries('user.factor-added')
    expect(await addFactor(here.physician, passkey, NOW)).toEqual({ ok: false, reason: 'passkey-taken' })
    expect((await own()).factors.map(({ name }) => name)).not.toContain('Key')
    expect(await entries('user.factor-added')).toBe(before)
  })

  it('can be added to and removed down to the last one, each with an entry', async () => {
    const added = await addFactor(here.physician, anApp(), NOW)
    if (!added.ok) throw new Error(added.reason)
    for (const { id } of (await own()).factors) {
      if (id !== added.value.factorId) expect((await removeFactor(here.physician, id, NOW)).ok).toBe(true)
    }
    expect(await removeFactor(here.physician, added.value.factorId, NOW)).toEqual({ ok: false, reason: 'last-one' })
    expect(await entries('user.factor-added')).toBe(1)
    expect(await entries('user.factor-removed')).toBeGreaterThan(0)
  })

  it('are nobody else’s to remove', async () => {
    const added = await addFactor(here.physician, anApp(), NOW)
    if (!added.ok) throw new Error(added.reason)
    const there = await aFacility()
    for (const actor of [here.secondPhysician, here.administrator, there.physician]) {
      expect(await removeFactor(actor, added.value.factorId, NOW)).toEqual({ ok: false, reason: 'not-found' })
    }
    for (const id of ['', 'x', randomUUID()]) {
      expect(await removeFactor(here.physician, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
    }
  })
})

describe('a change to one’s own account', () => {
  it.each([
    ['another factor', () => addFactor(here.physician, anApp(), NOW)],
    ['new recovery codes', async () => renewRecoveryCodes(here.physician, (await newRecoveryCodes()).set, NOW)],
    ['another password', async () => changePassword(here.physician, await hashPassword('seven kind geese'), NOW)],
  ])('ends the other sign-ins at once, and not this one: %s', async (_, change) => {
    const other = await elsewhere()
    expect(await other.isOpen()).toBe(true)
    expect((await change()).ok).toBe(true)
    expect(await other.isOpen()).toBe(false)
    const { loginSessionId } = here.physician
    const session = await inTransaction(here.physician, (tx) =>
      tx.loginSession.findUniqueOrThrow({ where: { id: loginSessionId } }),
    )
    expect(session.endedAt).toBeNull()
    expect(await entries('login-session.ended')).toBe(1)
  })

  it.each([
    ['another factor', () => addFactor(here.physician, anApp(), NOW)],
    ['new recovery codes', async () => renewRecoveryCodes(here.physician, (await newRecoveryCodes()).set, NOW)],
    ['another password', async () => changePassword(here.physician, await hashPassword('seven kind geese'), NOW)],
  ])('comes too late once the session was ended: %s', async (_, change) => {
    const before = await own()
    const ended = { endedAt: NOW, endReason: 'the second factor was reset' }
    await inTransaction(here.administrator, (tx) =>
      tx.loginSession.update({ where: { id: here.physician.loginSessionId }, data: ended }),
    )
    expect(await change()).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await own()).toEqual(before)
    expect(await signIn({ loginName, password: TEST_PASSWORD }, aContext(NOW))).not.toBeNull()
  })

  it('puts another password in the place of the old one, which opens nothing more', async () => {
    await changePassword(here.physician, await hashPassword('seven kind geese'), NOW)
    expect(await signIn({ loginName, password: TEST_PASSWORD }, aContext(NOW))).toBeNull()
    expect(await signIn({ loginName, password: 'seven kind geese' }, aContext(NOW))).not.toBeNull()
    expect(await entries('user.password-changed')).toBe(1)
  })

  it('counts ten recovery codes after renewal', async () => {
    expect((await own()).recoveryCodesLeft).toBe(0)
    await renewRecoveryCodes(here.physician, (await newRecoveryCodes()).set, NOW)
    expect((await own()).recoveryCodesLeft).toBe(10)
  })
})
