/** A small log held in memory: records, the tiles they fill, and what reads them. */
import { toHex, utf8 } from '#lib/audit/encoding'
import { leafHash } from '#lib/audit/hash'
import { nodeSha256 as sha256 } from '#lib/audit/node-crypto'
import { tilePath } from '#lib/audit/tile'
import { edgeTiles, emptyTree, type GrowingTree, growTree } from '#lib/audit/tile-append'
import { type TileReader, tileHashReader } from '#lib/audit/tile-hashes'

export { sha256 }

/** Hashes as text, which a failing test prints legibly. */
export const hexOf = (hashes: readonly Uint8Array[]): string[] => hashes.map((hash) => toHex(hash))

export const aRecord = (i: number): Uint8Array => utf8(`record ${i}`)
export const records = (n: number): Uint8Array[] => Array.from({ length: n }, (_, i) => aRecord(i))

export type MemoryLog = {
  readonly tree: GrowingTree
  /** Bytes by path. */
  readonly tiles: Map<string, Uint8Array>
  readonly readTiles: TileReader
  /** How often `readTiles` was called. */
  readonly reads: () => number
}

/** The log of these records, with every full tile and the partial ones of its size. */
export function logOf(entries: readonly Uint8Array[]): MemoryLog {
  const leaves = entries.map((record) => leafHash(sha256, record))
  const { tree, filled } = growTree(sha256, emptyTree, leaves)
  const tiles = new Map([...filled, ...edgeTiles(tree)].map(({ tile, bytes }) => [tilePath(tile), bytes]))
  let reads = 0
  const readTiles: TileReader = async (wanted) => {
    reads += 1
    return wanted.map((tile) => tiles.get(tilePath(tile)) ?? new Uint8Array(0))
  }
  return { tree, tiles, readTiles, reads: () => reads }
}

export const hashReaderOf = (log: MemoryLog) => tileHashReader(sha256, log.tree.range.size, log.readTiles)
