import 'server-only'
import type { Tx } from './transaction.ts'

/** An erasure that was asked for, and whether it was done. */
export type Erasure = {
  readonly requestId: string
  readonly entryId: string
  readonly requestedById: string
  readonly reason: string
  readonly requestedAt: Date
  /** Who did it, when, and the entry of the log that says so; null while it waits for a second administrator. */
  readonly done: {
    readonly byId: string
    readonly at: Date
    readonly entryId: string
    readonly place: number | null
  } | null
}

/** The erasure that was asked for the content behind an entry, or null. */
export async function findErasure(tx: Tx, entryId: string): Promise<Erasure | null> {
  const row = await tx.payloadErasureRequest.findUnique({ where: { entryId }, include: { erasure: true } })
  if (!row) return null
  const { id, requestedById, reason, requestedAt, erasure } = row
  const leaf = erasure && (await tx.logLeaf.findUnique({ where: { entryId: erasure.erasureEntryId } }))
  const done = erasure && {
    byId: erasure.confirmedById,
    at: erasure.confirmedAt,
    entryId: erasure.erasureEntryId,
    place: leaf ? Number(leaf.idx) : null,
  }
  return { requestId: id, entryId, requestedById, reason, requestedAt, done }
}

/** The same, and whoever else is about to confirm this one waits until the transaction ends. */
export async function lockErasure(tx: Tx, entryId: string): Promise<Erasure | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`erasure ${entryId}`}, 0))`
  return findErasure(tx, entryId)
}

/** Asks for an erasure; false where it was asked for before. */
export async function insertErasureRequest(
  tx: Tx,
  request: {
    readonly id: string
    readonly facilityId: string
    readonly entryId: string
    readonly requestedById: string
    readonly reason: string
    readonly requestedAt: Date
  },
): Promise<boolean> {
  const { count } = await tx.payloadErasureRequest.createMany({ data: [request], skipDuplicates: true })
  return count === 1
}

/**
 * Deletes the content, by the one function that may; `erasureEntryId` is the entry that says so, written before in the
 * same transaction. PostgreSQL refuses (42501) where the second person is the first, or no administrator.
 */
export async function erasePayload(
  tx: Tx,
  erasure: {
    readonly requestId: string
    readonly confirmedById: string
    readonly erasureEntryId: string
    readonly at: Date
  },
): Promise<void> {
  const { requestId, confirmedById, erasureEntryId, at } = erasure
  await tx.$executeRaw`
    SELECT erase_payload(${requestId}::uuid, ${confirmedById}::uuid, ${erasureEntryId}::uuid, ${at.toISOString()}::timestamptz)`
}
