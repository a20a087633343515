import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/access/actor'
import { inTransaction } from '#lib/db/transaction'
import { activeAdministrators } from '#lib/db/users'
import { allowSeveralRoles } from '#lib/use-cases/allow-several-roles'
import { amendUser } from '#lib/use-cases/amend-user'
import { deactivateUser } from '#lib/use-cases/deactivate-user'
import { listUsers } from '#lib/use-cases/list-users'
import { reactivateUser } from '#lib/use-cases/reactivate-user'
import type { AmendUserForm } from '#lib/use-cases/shared/user-form'
import { viewUser } from '#lib/use-cases/view-user'
import { aFacility, NOW, type TestFacility } from '../support/facility.ts'
import { aColleague, entriesOn, userOf } from '../support/people.ts'

let facility: TestFacility
let administrator: Actor
beforeEach(async () => {
  facility = await aFacility()
  administrator = facility.administrator
})

async function formOf(id: string, edits: Partial<AmendUserForm> = {}): Promise<AmendUserForm> {
  const { familyName, givenName, otherScriptName, title, roles, licenceNumber, clinicalReviewer, version } =
    await userOf(administrator, id)
  const stored = { familyName, givenName, otherScriptName, title, licenceNumber, clinicalReviewer, version }
  return { ...stored, roles: [...roles], ...edits }
}

async function amended(actor: Actor, id: string, edits: Partial<AmendUserForm>, submissionId: string = randomUUID()) {
  return amendUser(actor, { submissionId, practitionerId: id, form: await formOf(id, edits) }, NOW)
}

const openSignIns = (id: string) =>
  inTransaction(administrator, (tx) => tx.loginSession.count({ where: { practitionerId: id, endedAt: null } }))

describe('changing a person', () => {
  it('writes one entry for each kind of change, with what was and what is', async () => {
    const { practitionerId } = facility.physician
    const edits = { familyName: 'CHEN-WEBER', licenceNumber: '99', clinicalReviewer: true }
    expect((await amended(administrator, practitionerId, edits)).ok).toBe(true)
    expect(await entriesOn(administrator, `user:${practitionerId}`)).toEqual([
      'user.amended',
      'user.licence-changed',
      'user.right-granted',
    ])
    expect(await userOf(administrator, practitionerId)).toMatchObject({ ...edits, version: 2 })
  })

  it('ends the sign-ins of whoever is given other roles or rights, and leaves others signed in', async () => {
    const { practitionerId } = facility.physician
    await amended(administrator, practitionerId, { givenName: 'Huiling' })
    expect(await openSignIns(practitionerId)).toBeGreaterThan(0)
    await amended(administrator, practitionerId, { roles: ['PHYSIOTHERAPIST'] })
    expect(await openSignIns(practitionerId)).toBe(0)
    expect(await openSignIns(facility.physiotherapist.practitionerId)).toBeGreaterThan(0)
  })

  it('writes nothing where nothing differs, and once where the form is sent twice', async () => {
    const { practitionerId } = facility.physician
    expect((await amended(administrator, practitionerId, {})).ok).toBe(true)
    expect(await entriesOn(administrator, `user:${practitionerId}`)).toEqual([])
    const form = await formOf(practitionerId, { title: 'Prof' })
    const input = { submissionId: randomUUID(), practitionerId, form }
    const answers = await Promise.all([1, 2, 3].map(() => amendUser(administrator, input, NOW)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await entriesOn(administrator, `user:${practitionerId}`)).toEqual(['user.amended'])
  })

  it('tells the loser of a race, and changes nothing', async () => {
    const { practitionerId } = facility.physician
    const stale = await formOf(practitionerId, { givenName: 'Late' })
    await amended(administrator, practitionerId, { givenName: 'First' })
    const late = await amendUser(administrator, { submissionId: randomUUID(), practitionerId, form: stale }, NOW)
    expect(late).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect((await userOf(administrator, practitionerId)).givenName).toBe('First')
  })

  it('gives the right to see content to physicians alone, in PostgreSQL too', async () => {
    const { practitionerId } = facility.physiotherapist
    await expect(amended(administrator, practitionerId, { clinicalReviewer: true })).rejects.toThrow(/23514/)
  })

  it('lets one person hold several roles only while the facility allows it', async () => {
    const { practitionerId } = facility.physician
    const roles = { roles: ['PHYSICIAN', 'ADMINISTRATOR'] as AmendUserForm['roles'] }
    expect(await amended(administrator, practitionerId, roles)).toEqual({ ok: false, reason: 'one-role-only' })
    expect(await allowSeveralRoles(facility.physician, 'yes', NOW)).toEqual({ ok: false, reason: 'not-permitted' })
    expect((await allowSeveralRoles(administrator, 'yes', NOW)).ok).toBe(true)
    expect((await amended(administrator, practitionerId, roles)).ok).toBe(true)
    expect(await allowSeveralRoles(administrator, 'no', NOW)).toEqual({ ok: false, reason: 'in-use' })
    expect(await entriesOn(administrator, `facility:${facility.id}`)).toContain('facility.amended')
  })

  it('is refused to other roles, and for people of other facilities as if there were nobody', async () => {
    const other = await aFacility()
    const target = other.physician.practitionerId
    const form = await formOf(facility.physician.practitionerId, { givenName: 'X' })
    for (const id of [target, randomUUID(), '', 'x', "' OR 1=1 --"]) {
      const input = { submissionId: randomUUID(), practitionerId: id, form }
      expect(await amendUser(administrator, input, NOW)).toEqual({ ok: false, reason: 'not-found' })
      expect(await viewUser(administrator, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
      const change = { practitionerId: id, version: 1, reason: 'x' }
      expect(await deactivateUser(administrator, change, NOW)).toEqual({ ok: false, reason: 'not-found' })
      expect(await reactivateUser(administrator, change, NOW)).toEqual({ ok: false, reason: 'not-found' })
    }
    for (const actor of [facility.physician, facility.physiotherapist]) {
      const input = { submissionId: randomUUID(), practitionerId: facility.secondPhysician.practitionerId, form }
      expect(await amendUser(actor, input, NOW)).toEqual({ ok: false, reason: 'not-permitted' })
      expect(await listUsers(actor, NOW)).toEqual({ ok: false, reason: 'not-permitted' })
    }
  })
})

describe('deactivating somebody', () => {
  it('ends their sign-ins, keeps what they signed, and can be taken back', async () => {
    const { practitionerId } = facility.physician
    const change = { practitionerId, version: 1, reason: 'has left' }
    expect((await deactivateUser(administrator, change, NOW)).ok).toBe(true)
    expect((await deactivateUser(administrator, change, NOW)).ok).toBe(true)
    expect(await openSignIns(practitionerId)).toBe(0)
    expect(await userOf(administrator, practitionerId)).toMatchObject({ active: false, state: 'DEACTIVATED' })
    expect(await reactivateUser(administrator, change, NOW)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect((await reactivateUser(administrator, { ...change, version: 2 }, NOW)).ok).toBe(true)
    expect((await userOf(administrator, practitionerId)).state).toBe('ACTIVE')
    expect(await entriesOn(administrator, `user:${practitionerId}`)).toEqual(['user.deactivated', 'user.reactivated'])
  })
})

describe('the administrators of a facility', () => {
  it('do not change, close or promote themselves, and the last one is told to invite another', async () => {
    const { practitionerId } = administrator
    const change = { practitionerId, version: 1, reason: 'x' }
    expect(await amended(administrator, practitionerId, { givenName: 'X' })).toEqual({
      ok: false,
      reason: 'last-administrator',
    })
    expect(await deactivateUser(administrator, change, NOW)).toEqual({ ok: false, reason: 'last-administrator' })
    await aColleague(facility, ['ADMINISTRATOR'])
    expect(await amended(administrator, practitionerId, { roles: ['PHYSICIAN'] })).toEqual({
      ok: false,
      reason: 'own-record',
    })
    expect(await deactivateUser(administrator, change, NOW)).toEqual({ ok: false, reason: 'own-record' })
  })

  it.each([
    [
      'demote',
      async (actor: Actor, id: string) => amended(actor, id, { roles: ['PHYSIOTHERAPIST'], licenceNumber: 'PT-1' }),
    ],
    [
      'deactivate',
      (actor: Actor, practitionerId: string) =>
        deactivateUser(actor, { practitionerId, version: 1, reason: 'race' }, NOW),
    ],
  ])('do not both win when they %s each other at the same moment', async (_, act) => {
    const second = await aColleague(facility, ['ADMINISTRATOR'])
    const answers = await Promise.all([
      act(administrator, second.practitionerId),
      act(second, administrator.practitionerId),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await inTransaction(facility.physician, activeAdministrators)).toHaveLength(1)
  })

  it('are never none: PostgreSQL refuses to take the last one away', async () => {
    const { practitionerId } = administrator
    const change = (data: { deactivatedAt: Date } | { roles: 'PHYSICIAN'[] }) =>
      inTransaction(administrator, (tx) => tx.practitioner.update({ where: { id: practitionerId }, data }))
    await expect(change({ deactivatedAt: NOW })).rejects.toThrow(/42501/)
    await expect(change({ roles: ['PHYSICIAN'] })).rejects.toThrow(/42501/)
  })
})
