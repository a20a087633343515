/** Proofs out of the stored log: for whoever holds an entry, and for whoever holds an older checkpoint. */
import 'server-only'
import { parseCheckpoint } from '#lib/audit/checkpoint'
import { proveConsistency, verifyConsistency } from '#lib/audit/consistency'
import { utf8 } from '#lib/audit/encoding'
import { leafHash } from '#lib/audit/hash'
import { proveInclusion, verifyInclusion } from '#lib/audit/inclusion'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { parseNote } from '#lib/audit/note'
import { formatProof } from '#lib/audit/proof'
import { tileHashReader } from '#lib/audit/tile-hashes'
import { treeRoot } from '#lib/audit/tree'
import { type NewestCheckpoint, newestCheckpoint } from './log-checkpoints.ts'
import type { LogReader } from './log-reader.ts'
import { databaseTiles } from './log-tiles.ts'

export type Place = {
  readonly index: number
  /** The newest one, if it counts the entry already: then the entry is covered. */
  readonly checkpoint: NewestCheckpoint | null
}

/** Where an entry stands in the log; null while it waits in the queue. Cost: two look-ups. */
export async function findPlace(db: LogReader, entryId: string): Promise<Place | null> {
  const [leaf] = await db.$queryRaw<{ idx: bigint }[]>`SELECT idx FROM log_leaf WHERE entry_id = ${entryId}::uuid`
  if (!leaf) return null
  const [index, newest] = [Number(leaf.idx), await newestCheckpoint(db)]
  return { index, checkpoint: newest && newest.size > index ? newest : null }
}

export type HandedOutProof = {
  readonly index: number
  readonly size: number
  /** C2SP tlog-proof: what a `.tlog-proof` file holds. */
  readonly text: string
}

/**
 * The proof of an entry under the newest checkpoint; null while no checkpoint covers it. Made from tiles, and checked
 * against the signed root before it is handed out: throws an AuditError (`root-mismatch`, `bad-tile`) where the stored
 * log does not lead there, which nobody must be given as a proof.
 */
export async function proofOf(
  db: LogReader,
  entry: { readonly id: string; readonly canonical: string },
): Promise<HandedOutProof | null> {
  const place = await findPlace(db, entry.id)
  if (!place?.checkpoint) return null
  const { index, checkpoint } = place
  const { size, root } = parseCheckpoint(parseNote(checkpoint.note).text)
  const path = await proveInclusion(nodeSha256, index, size, tileHashReader(nodeSha256, size, databaseTiles(db)))
  verifyInclusion(nodeSha256, { index, size, leaf: leafHash(nodeSha256, utf8(entry.canonical)), root, path })
  return { index, size, text: formatProof({ index, path, checkpoint: checkpoint.note }) }
}

/** The root of the first `size` entries, as the stored tiles have it. Throws `bad-tile` where one is missing. */
export async function rootAt(db: LogReader, size: number): Promise<Uint8Array> {
  return treeRoot(nodeSha256, size, tileHashReader(nodeSha256, size, databaseTiles(db)))
}

/**
 * That the tree of `old` is the beginning of that of `now`: the hashes of the consistency proof, checked against both
 * roots. Throws an AuditError as `proofOf` does, and `bad-proof` for an older tree that is empty or larger.
 */
export async function consistencyOf(
  db: LogReader,
  old: { readonly size: number; readonly root: Uint8Array },
  now: { readonly size: number; readonly root: Uint8Array },
): Promise<readonly Uint8Array[]> {
  const read = tileHashReader(nodeSha256, now.size, databaseTiles(db))
  const proof = await proveConsistency(nodeSha256, old.size, now.size, read)
  verifyConsistency(nodeSha256, { oldSize: old.size, oldRoot: old.root, newSize: now.size, newRoot: now.root, proof })
  return proof
}
