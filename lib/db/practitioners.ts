import 'server-only'
import type { PersonName } from '#lib/access/actor'
import type { Role } from '#lib/access/role'
import type { Tx } from './transaction.ts'

/** A practitioner as lists and signatures print them. */
export type PractitionerSummary = PersonName & {
  readonly id: string
  readonly roles: readonly Role[]
  readonly licenceNumber: string | null
  readonly active: boolean
}

const summaryColumns = {
  id: true,
  familyName: true,
  givenName: true,
  otherScriptName: true,
  title: true,
  roles: true,
  licenceNumber: true,
  deactivatedAt: true,
} as const

/** The encoded password hash of a practitioner of the facility, or null. */
export async function findPasswordHash(tx: Tx, practitionerId: string): Promise<string | null> {
  const row = await tx.credential.findUnique({ where: { practitionerId }, select: { passwordHash: true } })
  return row?.passwordHash ?? null
}

/** Puts another password in the place of a practitioner's own. */
export async function replacePasswordHash(
  tx: Tx,
  practitionerId: string,
  passwordHash: string,
  at: Date,
): Promise<void> {
  await tx.credential.update({ where: { practitionerId }, data: { passwordHash, passwordChangedAt: at } })
}

/** What a practitioner of the facility types at sign-in. Throws for an id that is nobody's here. */
export async function findLoginName(tx: Tx, practitionerId: string): Promise<string> {
  const row = await tx.practitioner.findUnique({ where: { id: practitionerId }, select: { loginName: true } })
  if (!row) throw new Error(`Expected a practitioner ${practitionerId} in the facility, found none`)
  return row.loginName
}

/** The practitioners of the facility with these ids, by id; unknown ids are absent. */
export async function practitionersById(
  tx: Tx,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, PractitionerSummary>> {
  const rows = await tx.practitioner.findMany({ where: { id: { in: [...new Set(ids)] } }, select: summaryColumns })
  return new Map(rows.map(({ deactivatedAt, ...row }) => [row.id, { ...row, active: deactivatedAt === null }]))
}

/** Every practitioner of the facility who may act in a role, by family name. */
export async function practitionersInRole(tx: Tx, role: Role): Promise<readonly PractitionerSummary[]> {
  const rows = await tx.practitioner.findMany({
    where: { roles: { has: role }, deactivatedAt: null },
    select: summaryColumns,
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ deactivatedAt, ...row }) => ({ ...row, active: deactivatedAt === null }))
}

/** Everybody who ever worked at the facility, by id; deactivated people too, since the past names them. */
export async function allPractitioners(tx: Tx): Promise<ReadonlyMap<string, PractitionerSummary>> {
  const rows = await tx.practitioner.findMany({
    select: summaryColumns,
    orderBy: [{ familyName: 'asc' }, { id: 'asc' }],
  })
  return new Map(rows.map(({ deactivatedAt, ...row }) => [row.id, { ...row, active: deactivatedAt === null }]))
}
