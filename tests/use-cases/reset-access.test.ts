import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { acceptInvitation } from '#lib/auth/accept-invitation'
import { enrol } from '#lib/auth/enrol'
import { offeredSecret, offerTotp, readyTotp } from '#lib/auth/new-factor'
import { codeAt } from '#lib/auth/one-time-codes'
import { openLoginSession } from '#lib/auth/open-login-session'
import { findPending } from '#lib/auth/pending'
import { signInWithSingleSignOn } from '#lib/auth/sign-in-with-single-sign-on'
import { linkSingleSignOn } from '#lib/auth/single-sign-on-link'
import { verifySignIn } from '#lib/auth/verify-sign-in'
import { findCredential } from '#lib/db/login-sessions'
import { insertResetDecision, openResetRequests } from '#lib/db/resets'
import { inTransaction } from '#lib/db/transaction'
import { confirmReset } from '#lib/use-cases/confirm-reset'
import { deactivateUser } from '#lib/use-cases/deactivate-user'
import { declineReset } from '#lib/use-cases/decline-reset'
import { requestReset } from '#lib/use-cases/request-reset'
import type { ResetForm } from '#lib/use-cases/shared/user-form'
import { actorFor, aFacility, NOW, TEST_PASSWORD, type TestFacility } from '../support/facility.ts'
import { aColleague, entriesOn, invited, later, userOf } from '../support/people.ts'
import { aCode, aContext, anAuthenticator, aPending } from '../support/sign-in.ts'

const NEW_PASSWORD = 'walnut copper nineteen doors'

let facility: TestFacility
let first: Actor
let second: Actor
let target: string
beforeEach(async () => {
  facility = await aFacility()
  first = facility.administrator
  second = await aColleague(facility, ['ADMINISTRATOR'])
  target = facility.physician.practitionerId
})

const ask = (
  actor: Actor,
  practitionerId: string,
  form: Partial<ResetForm> = {},
  submissionId: string = randomUUID(),
) =>
  requestReset(
    actor,
    { submissionId, practitionerId, form: { what: 'FACTOR', reason: 'lost the telephone', ...form } },
    NOW,
  )

async function asked(what: ResetForm['what'] = 'FACTOR') {
  const result = await ask(first, target, { what })
  if (!result.ok || result.value.code === null) throw new Error('not asked')
  return { requestId: result.value.requestId, code: result.value.code }
}

async function confirmed(requestId: string, actor = second) {
  const result = await confirmReset(actor, { submissionId: randomUUID(), requestId }, NOW)
  if (!result.ok || result.value.token === null) throw new Error('not confirmed')
  return result.value.token
}

const use = (token: string, code: string, at = NOW) =>
  acceptInvitation({ token, code, password: NEW_PASSWORD }, aContext(at))

describe('resetting how somebody signs in', () => {
  it('takes two administrators and both halves, and then the person chooses anew', async () => {
    await anAuthenticator({ practitionerId: target, facilityId: facility.id }, NOW)
    const { requestId, code } = await asked()
    expect((await userOf(first, target)).secondFactor).toBe(true)
    const token = await confirmed(requestId)
    expect(await userOf(first, target)).toMatchObject({ state: 'RESET', secondFactor: false })
    const open = await inTransaction(first, (tx) =>
      tx.loginSession.count({ where: { practitionerId: target, endedAt: null } }),
    )
    expect(open).toBe(0)
    await expect(actorFor(await loginNameOf(target))).rejects.toThrow()

    expect(await use(token, '')).toBe('wrong-code')
    expect(await use(token, 'AAAAA-AAAAA')).toBe('wrong-code')
    expect(await use(token, ` ${code.toLowerCase().replace('-', ' ')} `)).toBe('accepted')
    expect(await use(token, code)).toBe('not-valid')
    expect((await userOf(first, target)).state).toBe('ACTIVE')
    expect(await entriesOn(first, `user:${target}`)).toEqual(['user.factor-reset-requested', 'user.factor-reset'])
  })

  it('of a password leaves the second factor, which the holder of the link does not have', async () => {
    await anAuthenticator({ practitionerId: target, facilityId: facility.id }, NOW)
    const { requestId } = await asked('PASSWORD')
    await confirmed(requestId)
    expect(await userOf(first, target)).toMatchObject({ state: 'RESET', secondFactor: true })
    expect(await entriesOn(first, `user:${target}`)).toContain('user.password-reset')
  })

  it('shuts out whoever was on the way in: nothing is enrolled, proved or opened with what was right before', async () => {
    const owner = { practitionerId: target, facilityId: facility.id }
    const loginName = await loginNameOf(target)
    const pending = await aPending(loginName, TEST_PASSWORD, aContext(NOW))
    const code = await aCode(owner, NOW)
    const credential = await findCredential(loginName)
    const { requestId } = await asked()
    await confirmed(requestId)

    const { sealed } = offerTotp(pending)
    const secret = offeredSecret(pending, sealed)
    const app = secret && readyTotp(pending, { sealed, code: codeAt(secret, NOW), name: 'Theirs' }, NOW)
    expect(app && (await enrol(pending, app, aContext(NOW)))).toBeNull()
    expect((await userOf(first, target)).secondFactor).toBe(false)
    expect(await verifySignIn(pending, { code }, aContext(NOW))).toBeNull()
    // A password that was held against the old hash, and judged right, before the reset.
    const how = { level: 'PASSWORD', proof: 'password', passwordHash: credential?.passwordHash ?? '' } as const
    expect(await openLoginSession({ ...owner, role: 'PHYSICIAN' }, how, aContext(NOW))).toBeNull()
  })

  it('leaves no way around both halves through single sign-on', async () => {
    const settings = { issuer: 'https://login.example.org', clientId: 'c', clientSecret: 's', roleClaim: 'roles' }
    const trusting = { ...settings, trustedAcr: 'two-factors' }
    const claims = { iss: settings.issuer, sub: randomUUID(), roles: ['physician'], acr: 'two-factors' }
    expect(await linkSingleSignOn(facility.physician, claims, trusting, NOW)).toBe(true)
    const before = await signInWithSingleSignOn(claims, { ...settings, trustedAcr: null }, aContext(NOW))
    expect(before?.level).toBe('PASSWORD')
    await confirmed((await asked()).requestId)
    expect(await signInWithSingleSignOn(claims, trusting, aContext(NOW))).toBeNull()
    // A sign-in that the reset did not see either: it asks for a factor, and enrols none.
    const owner = { practitionerId: target, facilityId: facility.id, role: 'PHYSICIAN' } as const
    const late = await openLoginSession(owner, { level: 'PASSWORD', proof: 'single-sign-on' }, aContext(NOW))
    expect(await findPending(late?.token ?? '', NOW)).toBeNull()
  })

  it('does not go on from a session that was ended, even when the code was right', async () => {
    const pending = await aPending(await loginNameOf(target), TEST_PASSWORD, aContext(NOW))
    const code = await aCode(pending, NOW)
    const ended = { endedAt: NOW, endReason: 'ended elsewhere' }
    await inTransaction(first, (tx) => tx.loginSession.update({ where: { id: pending.sessionId }, data: ended }))
    expect(await verifySignIn(pending, { code }, aContext(NOW))).toBeNull()
  })

  it('is not confirmed by whoever asked, by whom it is about, or by somebody else’s role', async () => {
    const { requestId } = await asked()
    const confirm = (actor: Actor) => confirmReset(actor, { submissionId: randomUUID(), requestId }, NOW)
    expect(await confirm(first)).toEqual({ ok: false, reason: 'same-person' })
    expect(await confirm(facility.physician)).toEqual({ ok: false, reason: 'not-permitted' })
    const about = await ask(first, second.practitionerId)
    expect(about).toEqual({ ok: false, reason: 'no-second-administrator' })
    const third = await aColleague(facility, ['ADMINISTRATOR'])
    const own = await ask(first, second.practitionerId)
    if (!own.ok) throw new Error(own.reason)
    const ofSecond = { submissionId: randomUUID(), requestId: own.value.requestId }
    expect(await confirmReset(second, ofSecond, NOW)).toEqual({ ok: false, reason: 'same-person' })
    expect((await confirmReset(third, ofSecond, NOW)).ok).toBe(true)
  })

  it('is refused by PostgreSQL when one person is both administrators', async () => {
    await asked()
    const alone = inTransaction(first, async (tx) => {
      const [request] = await openResetRequests(tx, NOW)
      if (!request) throw new Error('nothing waits')
      await insertResetDecision(tx, facility.id, request, { kind: 'CONFIRMED', decidedById: first.practitionerId }, NOW)
    })
    await expect(alone).rejects.toThrow(/23514/)
    const link = inTransaction(first, (tx) =>
      tx.invitation.create({
        data: {
          facilityId: facility.id,
          practitionerId: target,
          purpose: 'RESET',
          tokenHash: new Uint8Array(32),
          createdById: first.practitionerId,
          createdAt: NOW,
          expiresAt: later(1),
        },
      }),
    )
    await expect(link).rejects.toThrow(/42501|23514/)
  })

  it('waits for a day, for one request at a time, and not for one whose asker has left', async () => {
    const { requestId } = await asked()
    expect(await ask(second, target)).toEqual({ ok: false, reason: 'already-asked' })
    const late = await confirmReset(second, { submissionId: randomUUID(), requestId }, later(24))
    expect(late).toEqual({ ok: false, reason: 'not-found' })
    const { version } = await userOf(second, first.practitionerId)
    const gone = { practitionerId: first.practitionerId, version, reason: 'has left' }
    expect((await deactivateUser(second, gone, NOW)).ok).toBe(true)
    const orphaned = await confirmReset(second, { submissionId: randomUUID(), requestId }, NOW)
    expect(orphaned).toEqual({ ok: false, reason: 'not-found' })
  })

  it('can be declined, once, and then nothing has changed', async () => {
    const { requestId } = await asked()
    expect((await declineReset(second, requestId, NOW)).ok).toBe(true)
    expect(await declineReset(second, requestId, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await confirmReset(second, { submissionId: randomUUID(), requestId }, NOW)).toEqual({
      ok: false,
      reason: 'not-found',
    })
    expect((await userOf(first, target)).state).toBe('ACTIVE')
    expect((await actorFor(await loginNameOf(target))).practitionerId).toBe(target)
    expect(await entriesOn(first, `user:${target}`)).toEqual([
      'user.factor-reset-requested',
      'user.factor-reset refused',
    ])
  })

  it('is done once however often it is sent, and shows neither half a second time', async () => {
    const submissionId = randomUUID()
    const [a, b] = [await ask(first, target, {}, submissionId), await ask(first, target, {}, submissionId)]
    if (!a.ok || !b.ok) throw new Error('not asked')
    expect(b.value).toEqual({ requestId: a.value.requestId, code: null })
    const input = { submissionId: randomUUID(), requestId: a.value.requestId }
    const answers = await Promise.all([1, 2, 3].map(() => confirmReset(second, input, NOW)))
    const tokens = answers.flatMap((answer) => (answer.ok && answer.value.token !== null ? [answer.value.token] : []))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(tokens).toHaveLength(1)
    expect(await entriesOn(first, `user:${target}`)).toEqual(['user.factor-reset-requested', 'user.factor-reset'])
  })

  it('is for administrators of the same facility, about people who have come in', async () => {
    const other = await aFacility()
    expect(await ask(first, other.physician.practitionerId)).toEqual({ ok: false, reason: 'not-found' })
    expect(await ask(first, 'x')).toEqual({ ok: false, reason: 'not-found' })
    expect(await ask(first, first.practitionerId)).toEqual({ ok: false, reason: 'own-record' })
    expect(await ask(facility.physician, target)).toEqual({ ok: false, reason: 'not-permitted' })
    const { practitionerId } = await invited(first)
    expect(await ask(first, practitionerId)).toEqual({ ok: false, reason: 'nothing-to-reset' })
    const { requestId } = await asked()
    const elsewhere = { submissionId: randomUUID(), requestId }
    expect(await confirmReset(other.administrator, elsewhere, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await declineReset(other.administrator, requestId, NOW)).toEqual({ ok: false, reason: 'not-found' })
  })
})

const loginNameOf = async (id: string) => (await userOf(first, id)).loginName
