import 'server-only'
import type { Actor } from '#lib/access/actor'
import type { Role } from '#lib/access/role'
import { prisma } from './client.ts'
import { holdLoginSession } from './login-sessions.ts'
import type { Tx } from './transaction.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Whose factor it is. */
export type FactorOwner = { readonly facilityId: string; readonly practitionerId: string }

/** A second factor as its owner sees it. */
export type OwnFactor = {
  readonly id: string
  readonly kind: 'TOTP' | 'PASSKEY'
  readonly name: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}

const shownColumns = { id: true, name: true, createdAt: true, lastUsedAt: true } as const

/** The factors of a practitioner, oldest first. */
export async function factorsOf(tx: Tx, practitionerId: string): Promise<readonly OwnFactor[]> {
  const question = { where: { practitionerId }, select: shownColumns }
  const totp = await tx.totpAuthenticator.findMany(question)
  const passkeys = await tx.passkey.findMany(question)
  return [
    ...totp.map((row) => ({ ...row, kind: 'TOTP' as const })),
    ...passkeys.map((row) => ({ ...row, kind: 'PASSKEY' as const })),
  ].toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id.localeCompare(b.id))
}

/** An authenticator app whose first code was right; `lastStep` is the step of that code. */
export type NewTotpAuthenticator = { readonly name: string; readonly sealedSecret: Bytes; readonly lastStep: number }

/** A factor that its owner has just shown to work, ready to be stored. */
export type NewFactor =
  | { readonly kind: 'TOTP'; readonly row: NewTotpAuthenticator }
  | { readonly kind: 'PASSKEY'; readonly row: NewPasskey }

/** Stores a factor and gives its id; null where the passkey is somebody's already, whoever that is. */
export async function insertFactor(tx: Tx, owner: FactorOwner, factor: NewFactor, at: Date): Promise<string | null> {
  return factor.kind === 'TOTP'
    ? insertTotpAuthenticator(tx, owner, factor.row, at)
    : insertPasskey(tx, owner, factor.row, at)
}

/** Adds an authenticator app and gives its id. */
export async function insertTotpAuthenticator(
  tx: Tx,
  owner: FactorOwner,
  { lastStep, ...row }: NewTotpAuthenticator,
  at: Date,
): Promise<string> {
  const data = { ...owner, ...row, lastStep: BigInt(lastStep), createdAt: at, lastUsedAt: at }
  return (await tx.totpAuthenticator.create({ data, select: { id: true } })).id
}

export type TotpAuthenticator = { readonly id: string; readonly sealedSecret: Bytes; readonly lastStep: number }

/** The authenticator apps whose codes count for a practitioner. */
export async function totpAuthenticatorsOf(tx: Tx, practitionerId: string): Promise<readonly TotpAuthenticator[]> {
  const rows = await tx.totpAuthenticator.findMany({
    where: { practitionerId },
    select: { id: true, sealedSecret: true, lastStep: true },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ ...row, lastStep: Number(row.lastStep) }))
}

/** Marks a step as used; false when it or a later one was used already, by whichever request came first. */
export async function spendTotpStep(tx: Tx, id: string, step: number, at: Date): Promise<boolean> {
  const { count } = await tx.totpAuthenticator.updateMany({
    where: { id, lastStep: { lt: BigInt(step) } },
    data: { lastStep: BigInt(step), lastUsedAt: at },
  })
  return count === 1
}

/** What is known of a passkey; `credentialId` as the authenticator names it. */
export type NewPasskey = {
  readonly name: string
  readonly credentialId: Bytes
  readonly publicKey: Bytes
  readonly counter: number
  readonly transports: readonly string[]
}

/** Adds a passkey and gives its id; null where somebody, of whatever facility, has this very passkey already. */
export async function insertPasskey(
  tx: Tx,
  owner: FactorOwner,
  { counter, transports, ...row }: NewPasskey,
  at: Date,
): Promise<string | null> {
  const data = {
    ...owner,
    ...row,
    counter: BigInt(counter),
    transports: [...transports],
    createdAt: at,
    lastUsedAt: at,
  }
  const [added] = await tx.passkey.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } })
  return added?.id ?? null
}

/** The passkeys that a practitioner may answer with. */
export async function passkeysOf(
  tx: Tx,
  practitionerId: string,
): Promise<readonly { readonly credentialId: Bytes; readonly transports: readonly string[] }[]> {
  return tx.passkey.findMany({
    where: { practitionerId },
    select: { credentialId: true, transports: true },
    orderBy: { id: 'asc' },
  })
}

/** A passkey as the door sees it. */
export type FoundPasskey = {
  readonly passkeyId: string
  readonly practitionerId: string
  readonly facilityId: string
  readonly publicKey: Bytes
  readonly counter: number
  readonly transports: readonly string[]
  readonly roles: readonly Role[]
  readonly active: boolean
}

/** Whose passkey is this? May be asked before anyone is known (find_passkey in the migrations). */
export async function findPasskey(credentialId: Bytes): Promise<FoundPasskey | null> {
  const [row] = await prisma().$queryRaw<(Omit<FoundPasskey, 'counter'> & { counter: bigint })[]>`
    SELECT passkey_id::text AS "passkeyId", practitioner_id::text AS "practitionerId", facility_id::text AS "facilityId",
           public_key AS "publicKey", counter, transports, roles, active
      FROM find_passkey(${credentialId})`
  return row ? { ...row, publicKey: new Uint8Array(row.publicKey), counter: Number(row.counter) } : null
}

/**
 * Keeps what the authenticator has counted to; false when it counted to this or further before, which is what a copy of
 * it would do. An authenticator that does not count says zero every time.
 */
export async function advancePasskey(tx: Tx, id: string, counter: number, at: Date): Promise<boolean> {
  const grown = counter === 0 ? { equals: 0n } : { lt: BigInt(counter) }
  const { count } = await tx.passkey.updateMany({
    where: { id, counter: grown },
    data: { counter: BigInt(counter), lastUsedAt: at },
  })
  return count === 1
}

/** Makes others wait who change this person's factors, until the transaction is over. */
export async function lockOwner(tx: Tx, practitionerId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM practitioner WHERE id = ${practitionerId}::uuid FOR UPDATE`
}

/**
 * Takes the actor's own account for a change of it, until the transaction is over. False when their session was ended
 * while the form was on its way: a reset that closes the account is not undone by whom it shut out.
 */
export async function holdOwnAccount(tx: Tx, { practitionerId, loginSessionId }: Actor): Promise<boolean> {
  await lockOwner(tx, practitionerId)
  return holdLoginSession(tx, loginSessionId)
}

/** Removes one factor of a practitioner. The last one stays, even when two are removed at the same moment. */
export async function removeFactor(
  tx: Tx,
  practitionerId: string,
  id: string,
): Promise<{ readonly removed: OwnFactor } | 'not-found' | 'last-one'> {
  await lockOwner(tx, practitionerId)
  const factors = await factorsOf(tx, practitionerId)
  const removed = factors.find((factor) => factor.id === id)
  if (!removed) return 'not-found'
  if (factors.length === 1) return 'last-one'
  if (removed.kind === 'TOTP') await tx.totpAuthenticator.delete({ where: { id } })
  else await tx.passkey.delete({ where: { id } })
  return { removed }
}
