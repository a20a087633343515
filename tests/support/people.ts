import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor'
import type { Role } from '#lib/access/role'
import { hashPassword } from '#lib/auth/password'
import { insertPractitioner } from '#lib/db/facilities'
import { inTransaction } from '#lib/db/transaction'
import { findUser, type User } from '#lib/db/users'
import { inviteUser } from '#lib/use-cases/invite-user'
import type { InviteForm } from '#lib/use-cases/shared/user-form'
import { actorFor, NOW, TEST_PASSWORD, type TestFacility } from './facility.ts'

let passwordHash: Promise<string> | undefined

/** One more person of a facility, with the tests' password, signed in through the real door. */
export async function aColleague(facility: TestFacility, roles: readonly Role[], now: Date = NOW): Promise<Actor> {
  passwordHash ??= hashPassword(TEST_PASSWORD)
  const loginName = `colleague.${randomUUID().slice(0, 8)}`
  const person = {
    loginName,
    passwordHash: await passwordHash,
    familyName: 'HADDAD',
    givenName: 'Leila',
    otherScriptName: null,
    title: null,
    roles,
    licenceNumber: null,
  }
  await inTransaction(facility.administrator, (tx) => insertPractitioner(tx, facility.id, person, now))
  return actorFor(loginName, now)
}

export const anInvitation = (edits: Partial<InviteForm> = {}): InviteForm => ({
  familyName: 'MBEKI',
  givenName: 'Thandi',
  otherScriptName: null,
  title: 'Dr',
  roles: ['PHYSICIAN'],
  licenceNumber: '55001',
  loginName: `mbeki.${randomUUID().slice(0, 8)}`,
  ...edits,
})

/** Invites somebody; gives who it is and what the link carries. */
export async function invited(administrator: Actor, form: InviteForm = anInvitation(), now: Date = NOW) {
  const result = await inviteUser(administrator, { submissionId: randomUUID(), form }, now)
  if (!result.ok || result.value.token === null) throw new Error('not invited')
  return { ...result.value, token: result.value.token, loginName: form.loginName }
}

/** A person as the facility's administrators see them now. */
export async function userOf(administrator: Actor, id: string, now: Date = NOW): Promise<User> {
  const user = await inTransaction(administrator, (tx) => findUser(tx, id, now))
  if (!user) throw new Error(`nobody has the id ${id}`)
  return user
}

/** The types of the entries about a subject, with outcomes other than success, oldest first. */
export async function entriesOn(actor: Actor, subject: string): Promise<readonly string[]> {
  return inTransaction(actor, async (tx) => {
    const entries = await tx.auditEntry.findMany({ where: { subject }, orderBy: { id: 'asc' } })
    return entries.map(({ type, outcome }) => (outcome === 'success' ? type : `${type} ${outcome}`))
  })
}

export const later = (hours: number, from: Date = NOW): Date => new Date(from.getTime() + hours * 60 * 60_000)
