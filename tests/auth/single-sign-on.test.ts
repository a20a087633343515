import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { mintActor } from '#lib/auth/mint'
import { openLoginSession } from '#lib/auth/open-login-session'
import { findPending } from '#lib/auth/pending'
import { signInWithSingleSignOn } from '#lib/auth/sign-in-with-single-sign-on'
import type { SingleSignOnSettings } from '#lib/auth/single-sign-on'
import { narrowed, rolesInClaim } from '#lib/auth/single-sign-on-claims'
import { asksForLink, linkCookie, linkSingleSignOn, unlinkSingleSignOn } from '#lib/auth/single-sign-on-link'
import { inTransaction } from '#lib/db/transaction'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'

const settings: SingleSignOnSettings = {
  issuer: 'https://login.example.org',
  clientId: 'clearspine',
  clientSecret: 'x',
  roleClaim: 'roles',
  trustedAcr: null,
}
const trusting: SingleSignOnSettings = { ...settings, trustedAcr: 'two-factors' }
const context = { requestId: randomUUID(), client: 'test', address: '127.0.0.1', device: null, at: NOW }

const claims = (sub: string, rest: Record<string, unknown> = {}) => ({
  iss: settings.issuer,
  sub,
  roles: ['physician'],
  ...rest,
})

let here: TestFacility
let there: TestFacility

beforeAll(async () => {
  here = await aFacility()
  there = await aFacility()
})

async function linked(actor: Actor): Promise<string> {
  const sub = randomUUID()
  await unlinkSingleSignOn(actor, settings, NOW)
  expect(await linkSingleSignOn(actor, claims(sub), settings, NOW)).toBe(true)
  return sub
}

describe('the provider’s word', () => {
  it('leads to our own second factor', async () => {
    const session = await signInWithSingleSignOn(claims(await linked(here.physician)), settings, context)
    expect(session?.level).toBe('PASSWORD')
    expect(await mintActor(session?.token ?? '', randomUUID(), NOW)).toBeNull()
    expect(await findPending(session?.token ?? '', NOW)).not.toBeNull()
  })

  it('is enough where the operator trusts it and the token says so, and not otherwise', async () => {
    const sub = await linked(here.physician)
    const level = async (acr: unknown, trust = trusting) =>
      (await signInWithSingleSignOn(claims(sub, { acr }), trust, context))?.level
    expect(await level('two-factors')).toBe('FULL')
    expect(await level('one-factor')).toBe('PASSWORD')
    expect(await level(undefined)).toBe('PASSWORD')
    expect(await level(['two-factors'])).toBe('PASSWORD')
    expect(await level('two-factors', settings)).toBe('PASSWORD')
  })

  it.each([
    ['of a subject that nobody has linked', () => claims(randomUUID())],
    ['of another issuer', async () => claims(await linked(here.physician), { iss: 'https://evil.example' })],
    ['without a subject', () => ({ ...claims(''), sub: undefined })],
    ['that names no role of theirs', async () => claims(await linked(here.physician), { roles: ['administrator'] })],
    ['without the role claim', async () => claims(await linked(here.physician), { roles: undefined })],
    ['with an e-mail address in the place of the subject', () => claims('chen.hui@example.org', { email: 'chen.hui' })],
  ])('%s opens nothing', async (_, said) => {
    expect(await signInWithSingleSignOn(await said(), settings, context)).toBeNull()
  })

  it('opens nothing for somebody who was deactivated', async () => {
    const people = await aFacility()
    const sub = await linked(people.physician)
    const { practitionerId: id } = people.physician
    await inTransaction(people.administrator, (tx) =>
      tx.practitioner.update({ where: { id }, data: { deactivatedAt: NOW } }),
    )
    expect(await signInWithSingleSignOn(claims(sub), settings, context)).toBeNull()
  })
})

describe('the role claim', () => {
  it('takes roles away and never gives one', () => {
    expect(narrowed(['PHYSICIAN', 'ADMINISTRATOR'], ['physician', 'physiotherapist'])).toEqual(['PHYSICIAN'])
    expect(narrowed(['PHYSICIAN'], 'Physician')).toEqual(['PHYSICIAN'])
    expect(narrowed(['PHYSICIAN'], ['ADMINISTRATOR'])).toEqual([])
    expect(rolesInClaim({ physician: true })).toEqual([])
  })

  it('holds for the session that goes on after the second factor, whatever roles its person has', async () => {
    const people = await aFacility()
    const { practitionerId } = people.administrator
    await inTransaction(people.administrator, (tx) =>
      tx.practitioner.update({ where: { id: practitionerId }, data: { roles: ['ADMINISTRATOR', 'PHYSIOTHERAPIST'] } }),
    )
    const sub = await linked(people.administrator)
    const first = await signInWithSingleSignOn(claims(sub, { roles: ['physiotherapist'] }), settings, context)
    const person = { practitionerId, facilityId: people.id, role: 'PHYSIOTHERAPIST' as const }
    const how = { level: 'FULL', proof: 'password+code', replaces: first?.sessionId ?? '' } as const
    const second = await openLoginSession(person, how, context)
    const minted = await mintActor(second?.token ?? '', randomUUID(), NOW)
    expect(minted?.actor.roles).toEqual(['PHYSIOTHERAPIST'])
    // Not even a session that asks for the other role gets it.
    const other = await openLoginSession(
      { ...person, role: 'ADMINISTRATOR' },
      { ...how, replaces: second?.sessionId ?? '' },
      context,
    )
    expect(other).not.toBeNull()
    expect(await mintActor(other?.token ?? '', randomUUID(), NOW)).toBeNull()
  })
})

describe('a link', () => {
  it('is never taken over, by the same person or another, here or elsewhere', async () => {
    const sub = await linked(here.physician)
    expect(await linkSingleSignOn(here.secondPhysician, claims(sub), settings, NOW)).toBe(false)
    expect(await linkSingleSignOn(there.physician, claims(sub), settings, NOW)).toBe(false)
    expect(await linkSingleSignOn(here.physician, claims(randomUUID()), settings, NOW)).toBe(false)
    expect(
      await linkSingleSignOn(there.physician, claims(randomUUID(), { iss: 'https://evil.example' }), settings, NOW),
    ).toBe(false)
  })

  it('opens nothing once it is taken away', async () => {
    const sub = await linked(here.physician)
    await unlinkSingleSignOn(here.physician, settings, NOW)
    expect(await signInWithSingleSignOn(claims(sub), settings, context)).toBeNull()
  })

  it('is made for a session that asked for it a moment ago, and for no other', () => {
    const cookie = linkCookie(here.physician, NOW)
    const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
    expect(asksForLink(here.physician, cookie, at(4))).toBe(true)
    expect(asksForLink(here.physician, cookie, at(6))).toBe(false)
    expect(asksForLink(here.physician, cookie, at(-1))).toBe(false)
    expect(asksForLink(here.secondPhysician, cookie, at(1))).toBe(false)
    expect(asksForLink(here.physician, `${cookie.slice(0, -1)}1`, at(1))).toBe(false)
    expect(asksForLink(here.physician, undefined, NOW)).toBe(false)
  })

  it('leaves an entry that names the provider and not the subject', async () => {
    const sub = await linked(here.physician)
    const rows = await inTransaction(here.administrator, (tx) =>
      tx.auditPayload.findMany({ where: { entry: { type: 'user.factor-added' } } }),
    )
    const texts = JSON.stringify(rows, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString() : value,
    )
    expect(texts).not.toContain(sub)
  })
})
