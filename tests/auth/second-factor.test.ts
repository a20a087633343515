import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { demoTotpSecret } from '#lib/auth/demo-secret'
import { enrol } from '#lib/auth/enrol'
import { mintActor } from '#lib/auth/mint'
import { offeredSecret, offerTotp, readyTotp } from '#lib/auth/new-factor'
import { codeAt } from '#lib/auth/one-time-codes'
import type { PendingPerson } from '#lib/auth/pending'
import { proveCode, proveRecoveryCode } from '#lib/auth/prove-factor'
import { seal, unseal } from '#lib/auth/sealed'
import { verifySignIn } from '#lib/auth/verify-sign-in'
import { factorsOf, insertTotpAuthenticator, removeFactor } from '#lib/db/factors'
import { findLoginName } from '#lib/db/practitioners'
import { removeEveryFactor } from '#lib/db/resets'
import { inTransaction } from '#lib/db/transaction'
import { aFacility, NOW, TEST_PASSWORD, type TestFacility } from '../support/facility.ts'
import { aContext, anAuthenticator, aPending } from '../support/sign-in.ts'

const seconds = (count: number) => new Date(NOW.getTime() + count * 1000)
const context = aContext(NOW)

async function atTheSecondStep(facility?: TestFacility) {
  const here = facility ?? (await aFacility())
  const { physician } = here
  const loginName = await inTransaction(physician, (tx) => findLoginName(tx, physician.practitionerId))
  return { facility: here, person: await aPending(loginName, TEST_PASSWORD, context) }
}

/** Somebody whose factors were taken away, with the password right: what forced enrolment begins with. */
async function withoutFactors() {
  const { facility } = await atTheSecondStep()
  const { physician } = facility
  await inTransaction(physician, (tx) => removeEveryFactor(tx, physician.practitionerId))
  return atTheSecondStep(facility)
}

/** An offered authenticator with its first code, as the person types it. */
function anOffer(person: PendingPerson, at = NOW) {
  const { sealed } = offerTotp({ ...person })
  const secret = offeredSecret(person, sealed)
  if (!secret) throw new Error('the offer does not open')
  return { secret, form: { sealed, code: codeAt(secret, at), name: 'Telephone' } }
}

async function enrolled() {
  const { facility, person } = await withoutFactors()
  const { secret, form } = anOffer(person)
  const factor = readyTotp(person, form, NOW)
  const done = factor && (await enrol(person, factor, context))
  if (!done) throw new Error('the enrolment was refused')
  return { facility, person, secret, ...done }
}

describe('a one-time code', () => {
  it('is accepted once, by whichever of two requests comes first', async () => {
    const { person } = await atTheSecondStep()
    const code = codeAt(await anAuthenticator(person, NOW), NOW)
    const answers = await Promise.all([1, 2, 3, 4].map(() => proveCode(person, code, NOW)))
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await proveCode(person, code, seconds(5))).toBe(false)
  })

  it('is accepted half a minute early or late, and no further', async () => {
    const { person } = await atTheSecondStep()
    const secret = await anAuthenticator(person, NOW)
    expect(await proveCode(person, codeAt(secret, seconds(-60)), NOW)).toBe(false)
    expect(await proveCode(person, codeAt(secret, seconds(60)), NOW)).toBe(false)
    expect(await proveCode(person, codeAt(secret, seconds(-30)), NOW)).toBe(true)
    expect(await proveCode(person, codeAt(secret, seconds(30)), NOW)).toBe(true)
  })

  it('of an earlier step is worth nothing once a later one was used', async () => {
    const { person } = await atTheSecondStep()
    const secret = await anAuthenticator(person, NOW)
    expect(await proveCode(person, codeAt(secret, seconds(30)), NOW)).toBe(true)
    expect(await proveCode(person, codeAt(secret, NOW), NOW)).toBe(false)
  })

  it('of somebody else’s authenticator proves nothing', async () => {
    const { facility, person } = await atTheSecondStep()
    const { practitionerId } = facility.secondPhysician
    const secret = await anAuthenticator({ practitionerId, facilityId: facility.id }, NOW)
    expect(await proveCode(person, codeAt(secret, NOW), NOW)).toBe(false)
  })

  it.each(['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦'])('is not %j', async (typed) => {
    const { person } = await atTheSecondStep()
    expect(await proveCode(person, typed, NOW)).toBe(false)
  })

  it('of a secret that anybody can compute is taken by a training facility only', async () => {
    const { facility, person } = await atTheSecondStep()
    const owner = { facilityId: facility.id, practitionerId: person.practitionerId }
    const secret = demoTotpSecret(person.loginName)
    const row = { name: 'Demo', sealedSecret: seal(secret, person.practitionerId), lastStep: 0 }
    await inTransaction(facility.physician, (tx) => insertTotpAuthenticator(tx, owner, row, NOW))
    expect(await proveCode({ ...person, training: false }, codeAt(secret, NOW), NOW)).toBe(false)
    expect(await proveCode(person, codeAt(secret, NOW), NOW)).toBe(true)
  })
})

describe('a stored secret', () => {
  it('does not open for anybody else, nor when a bit of it was changed', () => {
    const sealed = seal(new Uint8Array([1, 2, 3]), 'one')
    expect([...unseal(sealed, 'one')]).toEqual([1, 2, 3])
    expect(() => unseal(sealed, 'another')).toThrow()
    sealed[14] = (sealed[14] ?? 0) ^ 1
    expect(() => unseal(sealed, 'one')).toThrow()
  })
})

describe('the first sign-in', () => {
  it('sets up a factor before anything opens, and gives ten recovery codes once', async () => {
    const { facility, person } = await withoutFactors()
    expect(person.enrolled).toBe(false)
    const factor = readyTotp(person, anOffer(person).form, NOW)
    const done = factor && (await enrol(person, factor, context))
    expect(done?.recoveryCodes).toHaveLength(10)
    expect(new Set(done?.recoveryCodes).size).toBe(10)
    const minted = await mintActor(done?.session.token ?? '', randomUUID(), NOW)
    expect(minted?.actor.practitionerId).toBe(facility.physician.practitionerId)
    const entries = await inTransaction(facility.administrator, (tx) =>
      tx.auditEntry.findMany({ where: { type: { startsWith: 'user.' } }, orderBy: { id: 'asc' } }),
    )
    expect(entries.map(({ type }) => type)).toEqual(['user.factor-added', 'user.recovery-codes-renewed'])
  })

  it('adds nothing to somebody who has a factor: a password alone is not enough for that', async () => {
    const { person } = await atTheSecondStep()
    const factor = readyTotp(person, anOffer(person).form, NOW)
    expect(factor && (await enrol(person, factor, context))).toBeNull()
  })

  it('accepts no code but that of the secret it offered, in this session', async () => {
    const { person } = await withoutFactors()
    const { form } = anOffer(person)
    const wrong = form.code === '000000' ? '000001' : '000000'
    expect(readyTotp(person, { ...form, code: wrong }, NOW)).toBeNull()
    expect(readyTotp({ ...person, sessionId: randomUUID() }, form, NOW)).toBeNull()
    expect(readyTotp(person, { ...form, sealed: 'made-up' }, NOW)).toBeNull()
  })

  it('spends the code that proved the new authenticator', async () => {
    const { person, secret } = await enrolled()
    expect(await proveCode(person, codeAt(secret, NOW), NOW)).toBe(false)
    expect(await proveCode(person, codeAt(secret, seconds(30)), seconds(30))).toBe(true)
  })
})

describe('a recovery code', () => {
  it('signs in once, however it was typed', async () => {
    const { facility, recoveryCodes } = await enrolled()
    const { person } = await atTheSecondStep(facility)
    const typed = ` ${(recoveryCodes[3] ?? '').toLowerCase().replaceAll('-', ' ')} `
    expect((await verifySignIn(person, { recoveryCode: typed }, context))?.level).toBe('FULL')
    const again = await atTheSecondStep(facility)
    expect(await verifySignIn(again.person, { recoveryCode: typed }, context)).toBeNull()
  })

  it('is stored as a hash and belongs to one person', async () => {
    const { facility, person, recoveryCodes } = await enrolled()
    const [code = ''] = recoveryCodes
    const stranger = { ...person, practitionerId: facility.secondPhysician.practitionerId }
    expect(await proveRecoveryCode(stranger, code, NOW)).toBe(false)
    const rows = await inTransaction(facility.physician, (tx) => tx.recoveryCode.findMany())
    expect(rows.some(({ codeHash }) => Buffer.from(codeHash).includes(code))).toBe(false)
  })
})

describe('removing factors', () => {
  it('never takes the last one, even when two are removed at the same moment', async () => {
    const { facility, person } = await enrolled()
    await anAuthenticator(person, NOW)
    const ids = (await inTransaction(facility.physician, (tx) => factorsOf(tx, person.practitionerId))).map(
      ({ id }) => id,
    )
    expect(ids).toHaveLength(2)
    const answers = await Promise.all(
      ids.map((id) => inTransaction(facility.physician, (tx) => removeFactor(tx, person.practitionerId, id))),
    )
    expect(answers.filter((answer) => answer === 'last-one')).toHaveLength(1)
  })

  it('all of them leaves a password that opens enrolment and nothing else, to whoever set it', async () => {
    const { facility, person } = await withoutFactors()
    expect(person.enrolled).toBe(false)
    const someCode = codeAt(demoTotpSecret(person.loginName), NOW)
    expect(await verifySignIn(person, { code: someCode }, context)).toBeNull()
    expect(await verifySignIn(person, { recoveryCode: 'AAAA-AAAA-AAAA-AAAA' }, context)).toBeNull()
    const factors = await inTransaction(facility.physician, (tx) => factorsOf(tx, person.practitionerId))
    expect(factors).toEqual([])
  })
})
