import 'server-only'
import { emptyRoot } from '#lib/audit/hash'
import { nodeSha256 } from '#lib/audit/node-crypto'
import type { Tile } from '#lib/audit/tile'
import type { LogTx } from './log-client.ts'
import type { LogReader } from './log-reader.ts'

/** How far the tree has grown, and under which of the log's names. */
export type LogHead = { readonly epoch: number; readonly size: number; readonly root: Uint8Array }

type HeadRow = { epoch: number; size: bigint; root: Uint8Array }

const readHead = (row: HeadRow | undefined): LogHead | null => (row ? { ...row, size: Number(row.size) } : null)

/** The committed head; null before the log is opened. */
export async function logHead(db: LogReader): Promise<LogHead | null> {
  const [row] = await db.$queryRaw<HeadRow[]>`SELECT epoch, size, root FROM log_head`
  return readHead(row)
}

/** The head, which nobody else can move until the transaction ends. */
export async function lockHead(tx: LogTx): Promise<LogHead | null> {
  const [row] = await tx.$queryRaw<HeadRow[]>`SELECT epoch, size, root FROM log_head FOR UPDATE`
  return readHead(row)
}

export type NewLeaf = { readonly entryId: string; readonly hash: Uint8Array }
export type FullTile = { readonly tile: Tile; readonly hashes: Uint8Array; readonly root: Uint8Array }

/** Gives entries the places from `first` on, in one statement. */
export async function insertLeaves(tx: LogTx, first: number, leaves: readonly NewLeaf[]): Promise<void> {
  const hashes = Buffer.concat(leaves.map(({ hash }) => hash))
  await tx.$executeRaw`
    INSERT INTO log_leaf (idx, entry_id, hash)
    SELECT ${first}::bigint + nth - 1, entry_id, substring(${hashes}::bytea from (nth::int - 1) * 32 + 1 for 32)
      FROM unnest(${leaves.map(({ entryId }) => entryId)}::uuid[]) WITH ORDINALITY AS leaf (entry_id, nth)`
}

/** Keeps tiles that are full: they never change again. */
export async function insertTiles(tx: LogTx, tiles: readonly FullTile[]): Promise<void> {
  for (const { tile, hashes, root } of tiles) {
    await tx.$executeRaw`
      INSERT INTO log_tile (level, index, hashes, root)
      VALUES (${tile.level}, ${tile.index}::bigint, ${Buffer.from(hashes)}, ${Buffer.from(root)})`
  }
}

/** Moves the head on. */
export async function moveHead(tx: LogTx, { epoch, size, root }: LogHead): Promise<void> {
  await tx.$executeRaw`UPDATE log_head SET epoch = ${epoch}, size = ${size}::bigint, root = ${Buffer.from(root)}`
}

/** Opens the log's first name, over no entries. */
export async function insertHead(tx: LogTx, epoch: number): Promise<LogHead> {
  const head = { epoch, size: 0, root: emptyRoot(nodeSha256) }
  await tx.$executeRaw`INSERT INTO log_head (epoch, size, root) VALUES (${epoch}, 0, ${Buffer.from(head.root)})`
  return head
}
