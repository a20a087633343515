import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { PersonName } from '#lib/access/actor'
import type { Role } from '#lib/access/role'
import { appendEntry } from './audit-log.ts'
import { prisma } from './client.ts'
import { insertInvitation, type MadeInvitation } from './invitations.ts'
import { inFacilityBeforeSignIn, type Tx } from './transaction.ts'
import { insertUser } from './users.ts'

export type NewFacility = {
  readonly name: string
  readonly address: string
  readonly timeZone: string
  readonly emergencyNumber: string
  readonly licence: string
  readonly training: boolean
}

export type NewPractitioner = PersonName & {
  readonly loginName: string
  readonly passwordHash: string
  readonly roles: readonly Role[]
  readonly licenceNumber: string | null
}

/** Whether the deployment holds any facility: asked before anyone can be signed in. */
export async function anyFacility(): Promise<boolean> {
  const [row] = await prisma().$queryRaw<{ any_facility: boolean }[]>`SELECT any_facility()`
  return row?.any_facility ?? false
}

/** The ids of all facilities, oldest first: for commands that check every facility's archive. */
export async function facilityIds(): Promise<readonly string[]> {
  const rows = await prisma().$queryRaw<{ id: string }[]>`SELECT facility_ids()::text AS id`
  return rows.map(({ id }) => id)
}

/**
 * Opens a facility with its first people and gives its id. Done by the product's own provisioning job, since nobody can
 * be signed in yet; the entry says so.
 */
export async function openFacility(
  facility: NewFacility,
  people: readonly NewPractitioner[],
  at: Date,
): Promise<string> {
  const id = uuidv7()
  await inFacilityBeforeSignIn(id, async (tx) => {
    await tx.facility.create({ data: { id, ...facility, createdAt: at } })
    const ids: string[] = []
    for (const person of people) ids.push(await insertPractitioner(tx, id, person, at))
    await appendEntry(
      tx,
      { actor: { id: 'system:provisioning', role: 'system', session: null }, facility: id, requestId: uuidv7() },
      {
        type: 'facility.provisioned',
        at,
        subject: `facility:${id}`,
        purpose: 'HSYSADMIN',
        wrote: [{ kind: 'facility', id }, ...ids.map((person) => ({ kind: 'practitioner', id: person }) as const)],
      },
    )
  })
  return id
}

/** Adds a person with a password; gives the practitioner's id. */
export async function insertPractitioner(
  tx: Tx,
  facilityId: string,
  { passwordHash, ...person }: NewPractitioner,
  at: Date,
): Promise<string> {
  const { id } = await tx.practitioner.create({
    data: { ...person, roles: [...person.roles], facilityId, createdAt: at },
    select: { id: true },
  })
  await tx.credential.create({ data: { practitionerId: id, facilityId, passwordHash, passwordChangedAt: at } })
  return id
}

/** Whether one person may hold several roles at the facility. */
export async function allowsSeveralRoles(tx: Tx, facilityId: string): Promise<boolean> {
  const row = await tx.facility.findUnique({ where: { id: facilityId }, select: { severalRoles: true } })
  return row?.severalRoles ?? false
}

export async function setSeveralRoles(tx: Tx, facilityId: string, severalRoles: boolean): Promise<void> {
  await tx.facility.update({ where: { id: facilityId }, data: { severalRoles } })
}

export type FirstAdministrator = PersonName & { readonly loginName: string }

/**
 * Opens the first facility of an empty deployment with one administrator, who comes in by a link: nobody has a password
 * yet. Null when any facility is there already; two who try at once wait for one another.
 */
export async function openFirstFacility(
  facility: NewFacility,
  administrator: FirstAdministrator,
  at: Date,
): Promise<MadeInvitation | null> {
  const id = uuidv7()
  return inFacilityBeforeSignIn(id, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('first-facility', 0))`
    const [row] = await tx.$queryRaw<{ any_facility: boolean }[]>`SELECT any_facility()`
    if (row?.any_facility !== false) return null
    await tx.facility.create({ data: { id, ...facility, createdAt: at } })
    const details = {
      ...administrator,
      roles: ['ADMINISTRATOR'],
      licenceNumber: null,
      clinicalReviewer: false,
    } as const
    const practitionerId = await insertUser(tx, id, details, at)
    if (practitionerId === null) throw new Error('Expected a free login name in an empty deployment, found it taken')
    const invitation = { facilityId: id, practitionerId, purpose: 'INVITATION', createdById: null } as const
    const made = await insertInvitation(tx, invitation, at)
    const who = { actor: { id: 'system:provisioning', role: 'system', session: null }, facility: id } as const
    await appendEntry(
      tx,
      { ...who, requestId: uuidv7() },
      {
        type: 'facility.provisioned',
        at,
        subject: `facility:${id}`,
        purpose: 'HSYSADMIN',
        payload: { invitation: made.id, administrator: practitionerId, expires: made.expiresAt.toISOString() },
        wrote: [
          { kind: 'facility', id },
          { kind: 'practitioner', id: practitionerId },
        ],
      },
    )
    return made
  })
}
