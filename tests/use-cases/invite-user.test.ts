import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { acceptInvitation, showInvitation } from '#lib/auth/accept-invitation'
import { inTransaction } from '#lib/db/transaction'
import { deactivateUser } from '#lib/use-cases/deactivate-user'
import { inviteUser } from '#lib/use-cases/invite-user'
import { renewInvitation } from '#lib/use-cases/renew-invitation'
import { revokeInvitation } from '#lib/use-cases/revoke-invitation'
import { inviteFormSchema } from '#lib/use-cases/shared/user-form'
import { actorFor, aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { anInvitation, entriesOn, invited, later, userOf } from '../support/people.ts'
import { aContext, signedInWithBoth } from '../support/sign-in.ts'

let facility: TestFacility
let other: TestFacility
beforeAll(async () => {
  facility = await aFacility()
  other = await aFacility()
})

const NEW_PASSWORD = 'walnut copper nineteen doors'

const use = (token: string, at = NOW) => acceptInvitation({ token, password: NEW_PASSWORD, code: '' }, aContext(at))

describe('inviting somebody', () => {
  it('adds a person who sets the password, once, and then comes in', async () => {
    const { administrator } = facility
    const { practitionerId, invitationId, token, loginName } = await invited(administrator)
    expect((await userOf(administrator, practitionerId)).state).toBe('INVITED')
    await expect(actorFor(loginName)).rejects.toThrow(loginName)

    const shown = await showInvitation(token, NOW)
    expect(shown).toMatchObject({ purpose: 'INVITATION', loginName, familyName: 'MBEKI' })
    expect(await use(token)).toBe('accepted')
    expect(await use(token)).toBe('not-valid')
    expect(await showInvitation(token, NOW)).toBeNull()

    expect((await userOf(administrator, practitionerId)).state).toBe('ACTIVE')
    const session = await signedInWithBoth(loginName, NEW_PASSWORD, aContext(NOW))
    expect(session.practitionerId).toBe(practitionerId)
    expect(await entriesOn(administrator, `invitation:${invitationId}`)).toEqual([
      'user.invited',
      'user.invitation-accepted',
    ])
  })

  it('keeps no token, not even in the answer to a repeat', async () => {
    const { administrator } = facility
    const input = { submissionId: randomUUID(), form: anInvitation() }
    const first = await inviteUser(administrator, input, NOW)
    const second = await inviteUser(administrator, input, NOW)
    if (!first.ok || !second.ok || first.value.token === null) throw new Error('not invited')
    expect(second.value).toEqual({ ...first.value, token: null })
    const { token, practitionerId } = first.value
    const kept = await inTransaction(administrator, async (tx) =>
      JSON.stringify([
        await tx.invitation.findMany(),
        await tx.submission.findMany(),
        (await tx.auditPayload.findMany()).map(({ payload }) => payload),
        await tx.practitioner.findMany({ where: { id: practitionerId } }),
      ]),
    )
    expect(kept).toContain(practitionerId)
    expect(kept).not.toContain(token)
    expect(await inviteUser(administrator, { ...input, form: anInvitation() }, NOW)).toEqual({
      ok: false,
      reason: 'key-reused',
    })
  })

  it('opens nothing after 72 hours, after a newer link, after it was taken back, and for an account that is closed', async () => {
    const { administrator } = facility
    const expired = await invited(administrator)
    expect(await showInvitation(expired.token, later(71.9))).not.toBeNull()
    expect(await use(expired.token, later(72))).toBe('not-valid')

    const replaced = await invited(administrator)
    const { practitionerId } = replaced
    const newer = await renewInvitation(administrator, { submissionId: randomUUID(), practitionerId }, NOW)
    if (!newer.ok || newer.value.token === null) throw new Error('no newer link')
    expect(await use(replaced.token)).toBe('not-valid')
    expect(await showInvitation(newer.value.token, NOW)).not.toBeNull()

    expect((await revokeInvitation(administrator, practitionerId, NOW)).ok).toBe(true)
    expect(await use(newer.value.token)).toBe('not-valid')
    expect((await revokeInvitation(administrator, practitionerId, NOW)).ok).toBe(true)

    const closed = await invited(administrator)
    const user = { practitionerId: closed.practitionerId, version: 1, reason: 'never came' }
    expect((await deactivateUser(administrator, user, NOW)).ok).toBe(true)
    expect(await use(closed.token)).toBe('not-valid')
  })

  it('keeps the link for another try when the password is refused', async () => {
    const { token, loginName } = await invited(facility.administrator)
    const tryWith = (password: string) => acceptInvitation({ token, password, code: '' }, aContext(NOW))
    expect(await tryWith('short')).toBe('too-short')
    expect(await tryWith('x'.repeat(129))).toBe('too-long')
    expect(await tryWith('1qaz2wsx123')).toBe('common')
    expect(await tryWith(`${loginName}1`)).toBe('personal')
    expect(await use(token)).toBe('accepted')
  })

  it('makes an address wait that tries link after link, each of which costs a hash, and nobody elsewhere', async () => {
    const { token } = await invited(facility.administrator)
    const flood = aContext(NOW)
    const tried = (sent: string, context = flood) =>
      acceptInvitation({ token: sent, password: NEW_PASSWORD, code: '' }, context)
    const answers = []
    for (let count = 0; count < 52; count += 1) answers.push(await tried('x'.repeat(43)))
    expect(answers.filter((answer) => answer === 'not-valid')).toHaveLength(50)
    expect(answers.at(-1)).toBe('wait')
    expect(await tried(token)).toBe('wait')
    expect(await tried(token, aContext(NOW))).toBe('accepted')
  })

  it('lets one of two who use a link at the same moment in, and leaves one entry', async () => {
    const { invitationId, token } = await invited(facility.administrator)
    const answers = await Promise.all([use(token), use(token), use(token)])
    expect(answers.toSorted()).toEqual(['accepted', 'not-valid', 'not-valid'])
    expect(await entriesOn(facility.administrator, `invitation:${invitationId}`)).toEqual([
      'user.invited',
      'user.invitation-accepted',
    ])
  })

  it.each([
    ['an unknown token', 'x'.repeat(43)],
    ['no token', ''],
    ['a token with a NUL', `${'a'.repeat(42)}\0`],
    ['an endless token', 'a'.repeat(100_000)],
  ])('says the same of %s, with the same entry as of a used one', async (_, token) => {
    const used = await invited(facility.administrator)
    await use(used.token)
    const failures = () =>
      inTransaction(facility.administrator, (tx) =>
        tx.auditEntry.findMany({
          where: { type: 'user.invitation-accepted', outcome: 'failure' },
          orderBy: { id: 'desc' },
          take: 2,
        }),
      )
    expect([await use(token), await use(used.token)]).toEqual(['not-valid', 'not-valid'])
    const [a, b] = await failures()
    const alike = ({ canonical }: { canonical: string }) => {
      const { id, requestId, payloadCommit, ...entry } = JSON.parse(canonical)
      return entry
    }
    expect(a && alike(a)).toEqual(b && alike(b))
    expect(a && alike(a)).toMatchObject({ facility: null, subject: null, actor: { id: 'unknown' } })
  })

  it('does not say whose a taken login name is', async () => {
    const { loginName } = await invited(other.administrator)
    const elsewhere = { submissionId: randomUUID(), form: anInvitation({ loginName }) }
    const here = { submissionId: randomUUID(), form: anInvitation({ loginName }) }
    const refusal = { ok: false, reason: 'name-taken' }
    expect(await inviteUser(facility.administrator, elsewhere, NOW)).toEqual(refusal)
    expect(await inviteUser(other.administrator, here, NOW)).toEqual(refusal)
  })

  it('gives several roles only where the facility allows it', async () => {
    const form = anInvitation({ roles: ['PHYSICIAN', 'ADMINISTRATOR'] })
    expect(await inviteUser(facility.administrator, { submissionId: randomUUID(), form }, NOW)).toEqual({
      ok: false,
      reason: 'one-role-only',
    })
  })

  it('is for administrators, and for their own facility', async () => {
    const input = { submissionId: randomUUID(), form: anInvitation() }
    for (const actor of [facility.physician, facility.physiotherapist]) {
      expect(await inviteUser(actor, input, NOW)).toEqual({ ok: false, reason: 'not-permitted' })
    }
    const { practitionerId } = await invited(other.administrator)
    const renewal = { submissionId: randomUUID(), practitionerId }
    expect(await renewInvitation(facility.administrator, renewal, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await revokeInvitation(facility.administrator, practitionerId, NOW)).toEqual({
      ok: false,
      reason: 'not-found',
    })
    for (const id of ['', 'x', randomUUID(), "'; --"]) {
      expect(await revokeInvitation(facility.administrator, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
    }
  })

  it('makes no link for somebody who has come in', async () => {
    const { practitionerId } = facility.physician
    expect(await renewInvitation(facility.administrator, { submissionId: randomUUID(), practitionerId }, NOW)).toEqual({
      ok: false,
      reason: 'not-invited',
    })
  })
})

describe('the form of an invitation', () => {
  const typed = {
    familyName: ' Mbeki ',
    givenName: 'Thandi',
    otherScriptName: '',
    title: '',
    roles: 'PHYSICIAN',
    licenceNumber: '55001',
    loginName: ' Mbeki.T ',
  }

  it('reads one role or several, and the login name in lower case', () => {
    expect(inviteFormSchema.parse(typed)).toMatchObject({
      familyName: 'Mbeki',
      roles: ['PHYSICIAN'],
      loginName: 'mbeki.t',
    })
    const both = inviteFormSchema.parse({ ...typed, roles: ['ADMINISTRATOR', 'PHYSICIAN', 'PHYSICIAN'] })
    expect(both.roles).toEqual(['PHYSICIAN', 'ADMINISTRATOR'])
  })

  it.each([
    ['no role', { roles: undefined }, 'roles'],
    ['a role of its own', { roles: 'SUPERUSER' }, 'roles'],
    ['a role among roles', { roles: ['PHYSICIAN', '__proto__'] }, 'roles'],
    ['no licence for a physician', { licenceNumber: '' }, 'licence'],
    ['no name', { familyName: ' ' }, 'family-name'],
    ['a name with a control character', { givenName: 'a\u0000b' }, 'unreadable'],
    ['a name without end', { givenName: 'x'.repeat(10_000) }, 'too-long'],
    ['a name twice', { givenName: ['a', 'b'] }, 'repeated'],
    ['a login name of two letters', { loginName: 'ab' }, 'login-name-form'],
    ['a login name with a blank', { loginName: 'a b c' }, 'login-name-form'],
  ])('refuses %s', (_, edits, code) => {
    const parsed = inviteFormSchema.safeParse({ ...typed, ...edits })
    expect(parsed.error?.issues.map(({ message }) => message)).toContain(code)
  })

  it('refuses a field that does not belong to it', () => {
    expect(inviteFormSchema.safeParse({ ...typed, passwordHash: 'x' }).success).toBe(false)
  })
})
