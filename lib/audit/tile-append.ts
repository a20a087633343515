/**
 * Growing the tree and its tiles together: C2SP tlog-tiles. The sequencer writes what this returns; the verifier runs
 * the same steps over the stored leaves and compares.
 */
import { appendLeaf, type CompactRange, emptyRange, restoreRange } from './compact-range.ts'
import { hashSize, type Sha256 } from './hash.ts'
import { hashesInTile, partialTiles, type Tile, tileHeight, tileWidth } from './tile.ts'
import { type TileReader, tileHashReader } from './tile-hashes.ts'
import { completeNodes } from './tree.ts'

export type TileContent = { readonly tile: Tile; readonly bytes: Uint8Array }

/** The tree's right edge, and at each tile level the hashes of the tile that is not full yet. */
export type GrowingTree = { readonly range: CompactRange; readonly edge: readonly (readonly Uint8Array[])[] }

export const emptyTree: GrowingTree = { range: emptyRange, edge: [] }

/**
 * The tree with more leaves, and the tiles that these filled. The new leaves' hashes must be 32 bytes each.
 * Cost: on average one hash a leaf; nothing is read.
 */
export function growTree(
  sha256: Sha256,
  tree: GrowingTree,
  leaves: readonly Uint8Array[],
): { readonly tree: GrowingTree; readonly filled: readonly TileContent[] } {
  const edge = tree.edge.map((hashes) => hashes.slice())
  const filled: TileContent[] = []
  let { range } = tree
  const keep = (level: number, hash: Uint8Array) => {
    // Only every eighth level is stored; those between are folded again when a proof needs them.
    if (level % tileHeight !== 0) return
    const tileLevel = level / tileHeight
    const hashes = edge[tileLevel] ?? []
    hashes.push(hash)
    edge[tileLevel] = hashes
    if (hashes.length < tileWidth) return
    const index = Math.floor(range.size / tileWidth ** (tileLevel + 1))
    filled.push({ tile: { level: tileLevel, index, width: tileWidth }, bytes: joinHashes(hashes) })
    edge[tileLevel] = []
  }
  for (const leaf of leaves) range = appendLeaf(sha256, range, leaf, keep)
  return { tree: { range, edge }, filled }
}

/** The tiles that are not full: what a checkpoint of this size must have beside the full ones. */
export function edgeTiles(tree: GrowingTree): TileContent[] {
  return partialTiles(tree.range.size).map((tile) => ({ tile, bytes: joinHashes(tree.edge[tile.level] ?? []) }))
}

/**
 * The growing tree of a log of `size` leaves, from its tiles; throws `bad-tile` where one has the wrong length.
 * Cost: two reads of at most one tile a level each. The tiles are not trusted: compare the root with the signed one.
 */
export async function restoreTree(sha256: Sha256, size: number, readTiles: TileReader): Promise<GrowingTree> {
  const tiles = partialTiles(size)
  const contents = await readTiles(tiles)
  const edge: Uint8Array[][] = []
  tiles.forEach((tile, i) => {
    edge[tile.level] = hashesInTile(tile, contents[i] ?? new Uint8Array(0))
  })
  const hashes = await tileHashReader(sha256, size, readTiles)(completeNodes(0, size))
  return { range: restoreRange(size, hashes), edge: Array.from(edge, (level) => level ?? []) }
}

function joinHashes(hashes: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(hashes.length * hashSize)
  hashes.forEach((hash, i) => {
    bytes.set(hash, i * hashSize)
  })
  return bytes
}
