/**
 * Entries out of the queue into the tree: one transaction.
 *
 * What is true if the process dies:
 * - before the commit: nothing happened; the entries are in the queue, and the next sequencer takes them
 * - after the commit: the entries have their places for ever, and no checkpoint counts them yet; the next one does
 * There is no state between the two.
 */
import { equalBytes } from '#lib/audit/bytes'
import { rangeRoot } from '#lib/audit/compact-range'
import { toHex, utf8 } from '#lib/audit/encoding'
import { decodeEntry } from '#lib/audit/entry'
import { AuditError } from '#lib/audit/error'
import { leafHash } from '#lib/audit/hash'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { hashesInTile } from '#lib/audit/tile'
import { emptyTree, type GrowingTree, growTree, restoreTree } from '#lib/audit/tile-append'
import { foldComplete } from '#lib/audit/tree'
import { type LogTx, underLogLock } from '#lib/db/log-client'
import { insertLeaves, insertTiles, type LogHead, lockHead, moveHead, type NewLeaf } from '#lib/db/log-head'
import { type QueuedEntry, type QueueMemory, takeFromQueue, unreadQueue } from '#lib/db/log-queue'
import { databaseTiles } from '#lib/db/log-tiles'
import { LogRefusal } from './refusal.ts'

/** What a sequencer knows from its last batch. All of it can be lost: it is found again in the database. */
export type SequencerMemory = { readonly tree: GrowingTree; readonly queue: QueueMemory }

export const noMemory: SequencerMemory = { tree: emptyTree, queue: unreadQueue }

export type Batch = {
  readonly taken: number
  readonly head: LogHead
  readonly memory: SequencerMemory
  /** Somebody else has grown the tree since. */
  readonly overtaken: boolean
}

/** A transaction of this many takes some tens of milliseconds: long enough to be worth its commit, short enough to wait for. */
export const BATCH_SIZE = 2_000

/**
 * Gives at most 2,000 waiting entries their places. Null where another sequencer is at it, or the log is not opened.
 * Throws a LogRefusal where an entry or the tree is damaged, and then nothing has changed.
 */
export async function sequenceBatch(memory: SequencerMemory, everywhere: boolean): Promise<Batch | null> {
  return underLogLock(async (tx) => {
    const head = await lockHead(tx)
    if (!head) return null
    const overtaken = !isTreeOf(memory.tree, head)
    const { entries, memory: queue } = await takeFromQueue(tx, memory.queue, { limit: BATCH_SIZE, everywhere })
    if (entries.length === 0) return { taken: 0, head, memory: { ...memory, queue }, overtaken }
    const tree = overtaken ? await storedTree(tx, head) : memory.tree
    const grown = await append(tx, head, tree, entries.map(leafOf))
    return { taken: entries.length, head: grown.head, memory: { tree: grown.tree, queue }, overtaken }
  })
}

/** A remembered tree counts only when it is the one that the locked head speaks of. */
function isTreeOf(tree: GrowingTree, { size, root }: LogHead): boolean {
  return tree.range.size === size && equalBytes(rangeRoot(nodeSha256, tree.range), root)
}

async function storedTree(tx: LogTx, head: LogHead): Promise<GrowingTree> {
  const tree = await restoreTree(nodeSha256, head.size, databaseTiles(tx)).catch((error: unknown) => {
    if (!(error instanceof AuditError)) throw error
    throw new LogRefusal('damaged-tree', `The stored tree of ${head.size} entries is not whole: ${error.message}.`)
  })
  if (isTreeOf(tree, head)) return tree
  const [found, expected] = [toHex(rangeRoot(nodeSha256, tree.range)), toHex(head.root)]
  throw new LogRefusal(
    'damaged-tree',
    `The stored tree of ${head.size} entries leads to the root ${found}, and its head says ${expected}.`,
  )
}

async function append(
  tx: LogTx,
  head: LogHead,
  before: GrowingTree,
  leaves: readonly NewLeaf[],
): Promise<{ head: LogHead; tree: GrowingTree }> {
  const { tree, filled } = growTree(
    nodeSha256,
    before,
    leaves.map(({ hash }) => hash),
  )
  const grown = { epoch: head.epoch, size: tree.range.size, root: rangeRoot(nodeSha256, tree.range) }
  await insertLeaves(tx, head.size, leaves)
  await insertTiles(
    tx,
    filled.map(({ tile, bytes }) => ({
      tile,
      hashes: bytes,
      root: foldComplete(nodeSha256, hashesInTile(tile, bytes)),
    })),
  )
  await moveHead(tx, grown)
  return { head: grown, tree }
}

/** Nothing is passed over: a gap in the log would look like an entry that never was. */
function leafOf({ sequence, entryId, canonical }: QueuedEntry): NewLeaf {
  const where = `Number ${sequence} of the queue is the entry ${entryId}`
  if (canonical === null) throw new LogRefusal('damaged-queue', `${where}, and there is no such entry.`)
  const { id } = readEntry(canonical, where)
  if (id !== entryId) throw new LogRefusal('damaged-queue', `${where}, and its text says that it is ${id}.`)
  return { entryId, hash: leafHash(nodeSha256, utf8(canonical)) }
}

function readEntry(canonical: string, where: string) {
  try {
    return decodeEntry(canonical)
  } catch (error) {
    if (!(error instanceof AuditError)) throw error
    throw new LogRefusal('damaged-queue', `${where}, and its text is damaged: ${error.message}.`)
  }
}
