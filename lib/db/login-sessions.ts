import 'server-only'
import type { Role } from '#lib/access/role'
import { prisma } from './client.ts'
import type { Tx } from './transaction.ts'

/** What proves a sign-in name; at most one exists. */
export type FoundCredential = {
  readonly practitionerId: string
  readonly facilityId: string
  readonly passwordHash: string
  readonly roles: readonly Role[]
  readonly active: boolean
}

/** One of the two questions that may be asked before anyone is known (find_credential in the migrations). */
export async function findCredential(loginName: string): Promise<FoundCredential | null> {
  const [row] = await prisma().$queryRaw<FoundCredential[]>`
    SELECT practitioner_id::text AS "practitionerId", facility_id::text AS "facilityId", password_hash AS "passwordHash",
           roles, active
      FROM find_credential(${loginName})`
  return row ?? null
}

/** How far somebody has proved who they are: PASSWORD opens verification and enrolment, FULL everything permitted. */
export type AuthLevel = 'PASSWORD' | 'FULL'

/** A login session as the door sees it: the row, its person and the facility. */
export type FoundLoginSession = {
  readonly sessionId: string
  readonly practitionerId: string
  readonly facilityId: string
  readonly role: Role
  readonly level: AuthLevel
  /** How identity was proved when it was opened. */
  readonly proof: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly reauthenticatedAt: Date | null
  /** When both factors were proved again in this session. */
  readonly bothProvedAt: Date | null
  readonly endedAt: Date | null
  readonly active: boolean
  readonly roles: readonly Role[]
  readonly loginName: string
  /** Whether the person has a second factor at all. */
  readonly enrolled: boolean
  readonly familyName: string
  readonly givenName: string
  readonly otherScriptName: string | null
  readonly title: string | null
  readonly licenceNumber: string | null
  readonly clinicalReviewer: boolean
  readonly facilityName: string
  readonly timeZone: string
  readonly emergencyNumber: string
  readonly training: boolean
}

/** The other question: whose browser holds the token with this SHA-256? Says nothing about whether it still counts. */
export async function findLoginSession(tokenHash: Uint8Array): Promise<FoundLoginSession | null> {
  const [row] = await prisma().$queryRaw<FoundLoginSession[]>`
    SELECT session_id::text AS "sessionId", practitioner_id::text AS "practitionerId", facility_id::text AS "facilityId",
           role, level, proof, created_at AS "createdAt", last_seen_at AS "lastSeenAt",
           reauthenticated_at AS "reauthenticatedAt", both_proved_at AS "bothProvedAt", ended_at AS "endedAt", active,
           roles, login_name AS "loginName", enrolled, family_name AS "familyName", given_name AS "givenName",
           other_script_name AS "otherScriptName", title, licence_number AS "licenceNumber",
           clinical_reviewer AS "clinicalReviewer", facility_name AS "facilityName", time_zone AS "timeZone",
           emergency_number AS "emergencyNumber", training
      FROM find_login_session(${tokenHash})`
  return row ?? null
}

/** Opens a session and gives its id. */
export async function insertLoginSession(
  tx: Tx,
  session: {
    readonly facilityId: string
    readonly practitionerId: string
    readonly tokenHash: Uint8Array<ArrayBuffer>
    readonly role: Role
    /** What single sign-on leaves of the person's roles; empty where nothing narrows them. */
    readonly narrowedTo?: readonly Role[]
    readonly level: AuthLevel
    readonly proof: string
    readonly client: string
    readonly at: Date
  },
): Promise<string> {
  const { at, narrowedTo = [], ...columns } = session
  const row = await tx.loginSession.create({
    data: { ...columns, narrowedTo: [...narrowedTo], createdAt: at, lastSeenAt: at },
    select: { id: true },
  })
  return row.id
}

/** What single sign-on left of the roles of a session's person; empty where nothing narrows them. */
export async function narrowedRoles(tx: Tx, sessionId: string): Promise<readonly Role[]> {
  const session = await tx.loginSession.findFirst({ where: { id: sessionId }, select: { narrowedTo: true } })
  return session?.narrowedTo ?? []
}

/** Keeps a session alive. */
export async function touchLoginSession(tx: Tx, sessionId: string, at: Date): Promise<void> {
  await tx.loginSession.updateMany({
    where: { id: sessionId, endedAt: null, lastSeenAt: { lt: at } },
    data: { lastSeenAt: at },
  })
}

/** Remembers that identity was proved again: with both factors, which signing asks for, or for the own account. */
export async function markReauthenticated(
  tx: Tx,
  sessionId: string,
  { both, account, at }: { readonly both: boolean; readonly account: boolean; readonly at: Date },
): Promise<void> {
  const data = { ...(both ? { bothProvedAt: at } : {}), ...(account ? { reauthenticatedAt: at } : {}) }
  await tx.loginSession.updateMany({ where: { id: sessionId, endedAt: null }, data })
}

/** Whether both factors were proved again in this session: then one of them is enough for what follows. */
export async function bothWereProved(tx: Tx, sessionId: string): Promise<boolean> {
  return (await tx.loginSession.count({ where: { id: sessionId, endedAt: null, bothProvedAt: { not: null } } })) === 1
}

/** Whether nobody has ended the session; whoever wants to end it waits until the transaction is over. */
export async function holdLoginSession(tx: Tx, sessionId: string): Promise<boolean> {
  const open = await tx.$queryRaw<unknown[]>`
    SELECT id FROM login_session WHERE id = ${sessionId}::uuid AND ended_at IS NULL FOR UPDATE`
  return open.length === 1
}

/** Whether this is the password's hash still; whoever wants to change it waits until the transaction is over. */
export async function holdPassword(tx: Tx, practitionerId: string, passwordHash: string): Promise<boolean> {
  const same = await tx.$queryRaw<unknown[]>`
    SELECT practitioner_id FROM credential
     WHERE practitioner_id = ${practitionerId}::uuid AND password_hash = ${passwordHash} FOR SHARE`
  return same.length === 1
}

/** Ends a session; true when it was open until now. */
export async function endLoginSession(tx: Tx, sessionId: string, reason: string, at: Date): Promise<boolean> {
  const { count } = await tx.loginSession.updateMany({
    where: { id: sessionId, endedAt: null },
    data: { endedAt: at, endReason: reason },
  })
  return count === 1
}

/**
 * Ends a practitioner's sessions, all but `except`: after a change of password, factors, roles or state, what was open
 * elsewhere is over with its next request. Gives their ids, for the entries.
 */
export async function endLoginSessionsOf(
  tx: Tx,
  { practitionerId, except }: { readonly practitionerId: string; readonly except: string | null },
  reason: string,
  at: Date,
): Promise<readonly string[]> {
  const where = { practitionerId, endedAt: null, ...(except === null ? {} : { id: { not: except } }) }
  const open = await tx.loginSession.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })
  await tx.loginSession.updateMany({ where, data: { endedAt: at, endReason: reason } })
  return open.map(({ id }) => id)
}

/** Ends every session of the deployment, because their ages cannot be told any more. Gives how many there were. */
export async function endEveryLoginSession(reason: string, at: Date): Promise<number> {
  const [row] = await prisma().$queryRaw<{ ended: number }[]>`
    SELECT end_every_login_session(${reason}, ${at}) AS ended`
  return row?.ended ?? 0
}

/** One open browser of a person, as its owner sees it. */
export type OwnLoginSession = {
  readonly id: string
  readonly role: Role
  /** The browser's own description. */
  readonly client: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
}

/** The sessions of a practitioner that nobody has ended, last used first. Some of them may be too old to count. */
export async function unendedLoginSessions(tx: Tx, practitionerId: string): Promise<readonly OwnLoginSession[]> {
  return tx.loginSession.findMany({
    where: { practitionerId, endedAt: null, level: 'FULL' },
    select: { id: true, role: true, client: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
  })
}

/** Ends a practitioner's own session; false when it was over, is somebody else's or never was. */
export async function endOwnLoginSession(
  tx: Tx,
  { id, practitionerId }: { readonly id: string; readonly practitionerId: string },
  at: Date,
): Promise<boolean> {
  const { count } = await tx.loginSession.updateMany({
    where: { id, practitionerId, endedAt: null },
    data: { endedAt: at, endReason: 'ended by its owner' },
  })
  return count === 1
}
