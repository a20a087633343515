import { describe, expect, it } from 'vitest'
import { codeAt } from '#lib/auth/one-time-codes'
import { type IdentityProof, reauthenticate, recentlyProved } from '#lib/auth/reauthenticate'
import { newRecoveryCodes } from '#lib/auth/recovery-codes'
import { replaceRecoveryCodes } from '#lib/db/recovery-codes'
import { inTransaction } from '#lib/db/transaction'
import { aFacility, NOW, TEST_PASSWORD } from '../support/facility.ts'
import { aCode, aContext, anAuthenticator } from '../support/sign-in.ts'

async function aPhysician() {
  const { physician } = await aFacility()
  const owner = { practitionerId: physician.practitionerId, facilityId: physician.facility.id }
  const prove = (proof: IdentityProof) => reauthenticate(physician, proof, aContext(NOW))
  return { physician, owner, prove }
}

describe('a change to one’s own account', () => {
  it('asks for a proof of its own, whatever was signed a moment ago', async () => {
    const { physician, owner, prove } = await aPhysician()
    const now = async () => {
      const where = { id: physician.loginSessionId }
      const { reauthenticatedAt } = await inTransaction(physician, (tx) => tx.loginSession.findUniqueOrThrow({ where }))
      return recentlyProved({ ...physician, reauthenticatedAt }, NOW)
    }
    const signed = await prove({ password: TEST_PASSWORD, code: await aCode(owner, NOW) })
    expect(signed.ok).toBe(true)
    expect(await now()).toBe(false)
    expect((await reauthenticate(physician, { password: TEST_PASSWORD }, aContext(NOW), 'account')).ok).toBe(true)
    expect(await now()).toBe(true)
  })
})

describe('the first signature of a session', () => {
  it('takes the password and a code together', async () => {
    const { owner, prove } = await aPhysician()
    expect(await prove({})).toEqual({ ok: false, reason: 'password-missing' })
    expect(await prove({ password: TEST_PASSWORD })).toEqual({ ok: false, reason: 'code-missing' })
    const code = await aCode(owner, NOW)
    expect(await prove({ code })).toEqual({ ok: false, reason: 'password-missing' })
    expect(await prove({ password: TEST_PASSWORD, code })).toEqual({ ok: true, provedBy: 'password+code' })
  })

  it('is refused for one wrong half in the same words, and spends no code beside a wrong password', async () => {
    const { owner, prove } = await aPhysician()
    const code = await aCode(owner, NOW)
    expect(await prove({ password: 'wrong', code })).toEqual({ ok: false, reason: 'not-proved' })
    expect(await prove({ password: TEST_PASSWORD, code: '000000' })).toEqual({ ok: false, reason: 'not-proved' })
    expect(await prove({ password: TEST_PASSWORD, code })).toEqual({ ok: true, provedBy: 'password+code' })
  })

  it('takes a recovery code in the place of an app that is lost, once', async () => {
    const { owner, physician, prove } = await aPhysician()
    const { codes, set } = await newRecoveryCodes()
    await inTransaction(physician, (tx) => replaceRecoveryCodes(tx, owner, set, NOW))
    const [code = ''] = codes
    const proof = { password: TEST_PASSWORD, code }
    expect(await prove(proof)).toEqual({ ok: true, provedBy: 'password+recovery-code' })
    expect(await prove(proof)).toEqual({ ok: false, reason: 'not-proved' })
  })

  it('is not opened by the code that signed in', async () => {
    const { owner, physician, prove } = await aPhysician()
    const secret = await anAuthenticator(owner, NOW)
    const code = codeAt(secret, NOW)
    expect((await prove({ password: TEST_PASSWORD, code })).ok).toBe(true)
    const other = await reauthenticate(physician, { code }, aContext(NOW))
    expect(other).toEqual({ ok: false, reason: 'not-proved' })
  })
})

describe('later signatures of the same session', () => {
  it('take one of the two', async () => {
    const { owner, prove } = await aPhysician()
    await prove({ password: TEST_PASSWORD, code: await aCode(owner, NOW) })
    expect(await prove({})).toEqual({ ok: false, reason: 'proof-missing' })
    expect(await prove({ password: TEST_PASSWORD })).toEqual({ ok: true, provedBy: 'password' })
    expect(await prove({ code: await aCode(owner, NOW) })).toEqual({ ok: true, provedBy: 'code' })
    expect(await prove({ password: 'wrong' })).toEqual({ ok: false, reason: 'not-proved' })
  })

  it('take both again in another session', async () => {
    const { owner, prove, physician } = await aPhysician()
    await prove({ password: TEST_PASSWORD, code: await aCode(owner, NOW) })
    const ended = { endedAt: NOW, endReason: 'idle' }
    await inTransaction(physician, (tx) =>
      tx.loginSession.update({ where: { id: physician.loginSessionId }, data: ended }),
    )
    expect(await prove({ password: TEST_PASSWORD })).toEqual({ ok: false, reason: 'code-missing' })
  })
})

describe('proving identity again', () => {
  it('counts its tries together with those at the door', async () => {
    const { prove } = await aPhysician()
    const answers = []
    for (let count = 0; count < 8; count += 1) answers.push(await prove({ password: 'wrong', code: '123456' }))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await prove({ password: TEST_PASSWORD, code: '123456' })).toEqual({ ok: false, reason: 'not-proved' })
  })

  it('leaves an entry that says with what, for success and failure', async () => {
    const { owner, prove, physician } = await aPhysician()
    await prove({ password: 'wrong', code: '123456' })
    await prove({ password: TEST_PASSWORD, code: await aCode(owner, NOW) })
    const entries = await inTransaction(physician, (tx) =>
      tx.auditEntry.findMany({
        where: { type: 'sign-in.confirmed', actorId: physician.practitionerId, sessionId: physician.loginSessionId },
        include: { payload: true },
        orderBy: { id: 'asc' },
      }),
    )
    expect(entries.map(({ outcome, payload }) => [outcome, payload?.payload])).toEqual([
      ['failure', '{"proof":"password+code"}'],
      ['success', '{"proof":"password+code"}'],
    ])
  })
})
