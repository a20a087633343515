/**
 * Verification of a whole log: every record against its leaf hash, every tile against the leaves, every checkpoint
 * against the root of as many leaves. The tree is grown again from the records, as the sequencer grew it, so nothing that
 * is stored is believed except the checkpoints, whose signatures the caller has opened (checkpoint.ts). That each of
 * them is the root of a beginning of one and the same log is what their consistency means.
 *
 * A break is a value, because a broken log is something to show. Cost: one hash a leaf, one a node, and for each
 * checkpoint log2(size) more; memory does not grow with the log.
 */
import { equalBytes } from './bytes.ts'
import type { Checkpoint } from './checkpoint.ts'
import { rangeRoot } from './compact-range.ts'
import { toHex } from './encoding.ts'
import { AuditError } from './error.ts'
import { hashSize, leafHash, type Sha256 } from './hash.ts'
import { type Tile, tileInTree, tileWidth } from './tile.ts'
import { edgeTiles, emptyTree, type GrowingTree, growTree, type TileContent } from './tile-append.ts'
import type { TileReader } from './tile-hashes.ts'

export type StoredLeaf = {
  /** The leaf's bytes, as they were hashed. */
  readonly record: Uint8Array
  /** The hash kept beside it, if one is. */
  readonly hash?: Uint8Array
}

export type StoredLog = {
  /** How many entries the log says it has. */
  readonly size: number
  /** All of them, in order, in batches of any length. */
  readonly leaves: AsyncIterable<readonly StoredLeaf[]>
  /** An absent tile is answered with no bytes. */
  readonly readTiles: TileReader
  /** With verified signatures, in order of size. */
  readonly checkpoints: readonly Checkpoint[]
}

/** Entries from `from` up to, not including, `to`. */
export type EntryRange = { readonly from: number; readonly to: number }

export type LogBreak = {
  readonly intact: false
  /**
   * - `record`: the record is not the one whose hash is kept beside it
   * - `tile`: a tile does not say what the entries below it hash to
   * - `checkpoint`: these entries are not the ones that were signed for
   * - `missing`: a checkpoint, or the log itself, counts entries that are not there
   * - `surplus`: there are more entries than the log says it has
   */
  readonly what: 'record' | 'tile' | 'checkpoint' | 'missing' | 'surplus'
  readonly at: EntryRange
  readonly expected: string
  readonly found: string
}

export type LogVerdict = { readonly intact: true; readonly size: number; readonly root: Uint8Array } | LogBreak

/** Replays a log from its first entry; answers whether it is whole or else its first break, as narrowly as can be told. */
export async function verifyLog(sha256: Sha256, log: StoredLog): Promise<LogVerdict> {
  const replay = new Replay(sha256, log)
  const broken = replay.checkpointBreak()
  if (broken) return broken
  for await (const batch of log.leaves) {
    for (let at = 0; at < batch.length; ) {
      const step = batch.slice(at, at + replay.longestStep())
      const broken = await replay.take(step)
      if (broken) return broken
      at += step.length
    }
  }
  return replay.finish()
}

class Replay {
  private readonly sha256: Sha256
  private readonly log: StoredLog
  /** A cut log says that it is smaller; its tiles are still looked for where the signed size puts them. */
  private readonly size: number
  private tree: GrowingTree = emptyTree
  private leafTile: Uint8Array | undefined
  /** Told only at the end: a tile that is not there may be all that is left to see of a log that was cut. */
  private absent: LogBreak | undefined
  private checkpointsSeen = 0
  private signedSize = 0

  constructor(sha256: Sha256, log: StoredLog) {
    const { checkpoints } = log
    if (checkpoints.some(({ size }, i) => size < (checkpoints[i - 1]?.size ?? 0))) {
      throw new AuditError('bad-checkpoint', 'the checkpoints to verify are not in order of size: one would be missed')
    }
    this.sha256 = sha256
    this.log = log
    this.size = Math.max(log.size, checkpoints.at(-1)?.size ?? 0)
  }

  /** Leaves that may be taken at once: up to the end of a level 0 tile or to the next checkpoint. */
  longestStep(): number {
    const { size } = this.tree.range
    const next = this.log.checkpoints[this.checkpointsSeen]
    return Math.min(tileWidth - (size % tileWidth), (next?.size ?? Number.POSITIVE_INFINITY) - size)
  }

  async take(leaves: readonly StoredLeaf[]): Promise<LogBreak | undefined> {
    const from = this.tree.range.size
    const to = from + leaves.length
    if (to > this.size) return broken('surplus', { from: this.size, to }, `${this.size} entries`, `${to} or more`)
    const hashes = leaves.map(({ record }) => leafHash(this.sha256, record))
    const changed = recordBreak(from, leaves, hashes) ?? (await this.leafTileBreak(from, hashes))
    if (changed) return changed
    const { tree, filled } = growTree(this.sha256, this.tree, hashes)
    this.tree = tree
    return (await this.tileBreak(filled.filter(({ tile }) => tile.level > 0))) ?? this.checkpointBreak()
  }

  async finish(): Promise<LogVerdict> {
    const { size } = this.tree.range
    if (size < this.size) return broken('missing', { from: size, to: this.size }, `${this.size} entries`, `${size}`)
    const tiles = this.absent ?? (await this.tileBreak(edgeTiles(this.tree)))
    return tiles ?? { intact: true, size, root: rangeRoot(this.sha256, this.tree.range) }
  }

  checkpointBreak(): LogBreak | undefined {
    const { size } = this.tree.range
    for (;;) {
      const next = this.log.checkpoints[this.checkpointsSeen]
      if (next?.size !== size) return undefined
      const root = rangeRoot(this.sha256, this.tree.range)
      if (!equalBytes(root, next.root)) {
        return broken('checkpoint', { from: this.signedSize, to: size }, toHex(next.root), toHex(root))
      }
      this.checkpointsSeen += 1
      this.signedSize = size
    }
  }

  /** Leaves are compared with their tile before anything else, because a tile names the very entry. */
  private async leafTileBreak(from: number, hashes: readonly Uint8Array[]): Promise<LogBreak | undefined> {
    const tile = tileInTree(this.size, 0, Math.floor(from / tileWidth))
    if (from % tileWidth === 0 || !this.leafTile) this.leafTile = (await this.log.readTiles([tile]))[0] ?? nothing
    const bytes = this.leafTile
    const offset = from % tileWidth
    for (const [i, hash] of hashes.entries()) {
      const stored = bytes.subarray((offset + i) * hashSize, (offset + i + 1) * hashSize)
      if (equalBytes(stored, hash)) continue
      const found = broken('tile', oneEntry(from + i), toHex(hash), describe(stored))
      if (stored.length > 0) return found
      this.absent ??= found
    }
    return this.lengthBreak(tile, bytes)
  }

  private lengthBreak(tile: Tile, bytes: Uint8Array): LogBreak | undefined {
    const length = tile.width * hashSize
    if (bytes.length <= length) return undefined
    const from = tile.index * tileWidth ** (tile.level + 1)
    const at = { from, to: from + tile.width * tileWidth ** tile.level }
    return broken('tile', at, `${length} bytes`, `${bytes.length} bytes`)
  }

  private async tileBreak(tiles: readonly TileContent[]): Promise<LogBreak | undefined> {
    const contents = await this.log.readTiles(tiles.map(({ tile }) => tile))
    for (const [i, { tile, bytes }] of tiles.entries()) {
      const stored = contents[i] ?? nothing
      if (equalBytes(stored, bytes)) continue
      const tooLong = this.lengthBreak(tile, stored)
      if (tooLong) return tooLong
      const offset = Math.floor(firstDifference(stored, bytes) / hashSize)
      const width = tileWidth ** tile.level
      const from = (tile.index * tileWidth + offset) * width
      const part = (whole: Uint8Array) => whole.subarray(offset * hashSize, (offset + 1) * hashSize)
      return broken('tile', { from, to: from + width }, describe(part(bytes)), describe(part(stored)))
    }
    return undefined
  }
}

const nothing = new Uint8Array(0)

function recordBreak(from: number, leaves: readonly StoredLeaf[], hashes: readonly Uint8Array[]): LogBreak | undefined {
  const i = leaves.findIndex(({ hash }, i) => hash && !equalBytes(hash, hashes[i] as Uint8Array))
  if (i === -1) return undefined
  return broken('record', oneEntry(from + i), toHex(leaves[i]?.hash ?? nothing), toHex(hashes[i] as Uint8Array))
}

function broken(what: LogBreak['what'], at: EntryRange, expected: string, found: string): LogBreak {
  return { intact: false, what, at, expected, found }
}

const oneEntry = (index: number): EntryRange => ({ from: index, to: index + 1 })

const describe = (hash: Uint8Array): string => (hash.length === 0 ? 'nothing' : toHex(hash))

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1
  return i
}
