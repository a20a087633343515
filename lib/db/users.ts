import 'server-only'
import type { Actor } from '#lib/access/actor'
import type { Role } from '#lib/access/role'
import type { Prisma } from './generated/client.ts'
import { isUuid } from './patients.ts'
import type { PractitionerSummary } from './practitioners.ts'
import type { Tx } from './transaction.ts'

/** Where an account stands: may sign in, has not come in yet, has to come back in after a reset, or is closed. */
export type AccountState = 'ACTIVE' | 'INVITED' | 'RESET' | 'DEACTIVATED'

/** A link that somebody can still use. */
export type OpenLink = { readonly id: string; readonly expiresAt: Date }

/** A practitioner as administrators see them. */
export type User = PractitionerSummary & {
  readonly loginName: string
  readonly clinicalReviewer: boolean
  readonly version: number
  readonly state: AccountState
  /** Null when the person never signed in. */
  readonly lastSignInAt: Date | null
  /** Whether an authenticator app or a passkey is enrolled. */
  readonly secondFactor: boolean
  readonly link: OpenLink | null
}

const columns = {
  id: true,
  loginName: true,
  familyName: true,
  givenName: true,
  otherScriptName: true,
  title: true,
  roles: true,
  licenceNumber: true,
  clinicalReviewer: true,
  deactivatedAt: true,
  version: true,
  credential: { select: { practitionerId: true } },
  loginSessions: { select: { createdAt: true }, orderBy: { createdAt: 'desc' }, take: 1 },
  _count: { select: { totpAuthenticators: true, passkeys: true } },
  invitations: {
    select: { id: true, purpose: true, expiresAt: true, end: { select: { kind: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  },
} satisfies Prisma.PractitionerSelect

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>

const findRow = (tx: Tx, id: string) => tx.practitioner.findUnique({ where: { id }, select: columns })

function readUser(row: Row, now: Date): User {
  const { credential, deactivatedAt, loginSessions, _count, invitations, ...person } = row
  const link = invitations.find(({ expiresAt, end }) => end === null && expiresAt > now)
  return {
    ...person,
    active: deactivatedAt === null,
    state: stateOf(row),
    lastSignInAt: loginSessions[0]?.createdAt ?? null,
    secondFactor: _count.totpAuthenticators + _count.passkeys > 0,
    link: link ? { id: link.id, expiresAt: link.expiresAt } : null,
  }
}

function stateOf({ deactivatedAt, credential, invitations }: Row): AccountState {
  if (deactivatedAt !== null) return 'DEACTIVATED'
  if (credential === null) return 'INVITED'
  // A link back in that was taken back or ran out leaves the person outside: the password was closed with it.
  const newestReset = invitations.find(({ purpose }) => purpose === 'RESET')
  return newestReset && newestReset.end?.kind !== 'ACCEPTED' ? 'RESET' : 'ACTIVE'
}

/** Everybody who ever worked at the facility, by family name; deactivated people too, since the past names them. */
export async function allUsers(tx: Tx, now: Date): Promise<readonly User[]> {
  const rows = await tx.practitioner.findMany({
    select: columns,
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => readUser(row, now))
}

/** One person of the facility; null for an id that is unknown, malformed or another facility's. */
export async function findUser(tx: Tx, id: string, now: Date): Promise<User | null> {
  const row = isUuid(id) ? await findRow(tx, id) : null
  return row && readUser(row, now)
}

/**
 * Waits for everybody else who changes the people of the facility, then looks the actor up once more: whoever lost the
 * role or the account while waiting changes nothing. The trigger keeps_an_administrator takes the same lock.
 */
export async function holdAdministration(tx: Tx, actor: Actor): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`administration:${actor.facility.id}`}, 0))`
  return (await activeAdministrators(tx)).includes(actor.practitionerId)
}

/** The ids of those who can administer the facility today: role, account and a password of their own. */
export async function activeAdministrators(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.practitioner.findMany({
    where: { roles: { has: 'ADMINISTRATOR' }, deactivatedAt: null, credential: { isNot: null } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** What an administrator may change about a person. */
export type UserDetails = {
  readonly familyName: string
  readonly givenName: string
  readonly otherScriptName: string | null
  readonly title: string | null
  readonly roles: readonly Role[]
  readonly licenceNumber: string | null
  readonly clinicalReviewer: boolean
}

/**
 * Adds a person without a password, who cannot sign in before a link was used. Null when the login name is taken, by
 * whomever: names are unique in the deployment, and a conflict says nothing about the other one.
 */
export async function insertUser(
  tx: Tx,
  facilityId: string,
  { loginName, ...details }: UserDetails & { readonly loginName: string },
  at: Date,
): Promise<string | null> {
  const [row] = await tx.practitioner.createManyAndReturn({
    data: [{ ...details, roles: [...details.roles], loginName, facilityId, createdAt: at }],
    select: { id: true },
    skipDuplicates: true,
  })
  return row?.id ?? null
}

/** Changes a person unless another version was saved meanwhile; false then. */
export async function updateUser(
  tx: Tx,
  { id, version }: { readonly id: string; readonly version: number },
  { roles, ...details }: UserDetails,
): Promise<boolean> {
  const { count } = await tx.practitioner.updateMany({
    where: { id, version },
    data: { ...details, roles: [...roles], version: version + 1 },
  })
  return count === 1
}

/** Closes an account at an instant, or opens it again (null); false when another version was saved meanwhile. */
export async function setDeactivated(
  tx: Tx,
  { id, version }: { readonly id: string; readonly version: number },
  at: Date | null,
): Promise<boolean> {
  const { count } = await tx.practitioner.updateMany({
    where: { id, version },
    data: { deactivatedAt: at, version: version + 1 },
  })
  return count === 1
}

/** Ends every sign-in of a person, on whichever computer: their next request is nobody's. Gives how many were open. */
export async function endSignInsOf(tx: Tx, practitionerId: string, reason: string, at: Date): Promise<number> {
  const { count } = await tx.loginSession.updateMany({
    where: { practitionerId, endedAt: null },
    data: { endedAt: at, endReason: reason },
  })
  return count
}

/** How many were invited and have not come in. */
export async function countInvited(tx: Tx): Promise<number> {
  return tx.practitioner.count({ where: { deactivatedAt: null, credential: { is: null } } })
}
