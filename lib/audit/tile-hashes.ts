/** Reading any node of the tree out of tiles: C2SP tlog-tiles, as tlog.TileHashReader does for Go's checksum database. */
import type { Sha256 } from './hash.ts'
import { hashesInTile, type Tile, tileHeight, tileInTree, tilePath, tileWidth } from './tile.ts'
import { foldComplete, type HashReader, type Node } from './tree.ts'

/** Answers the bytes of tiles, in the order asked, each as wide as asked for. */
export type TileReader = (tiles: readonly Tile[]) => Promise<readonly Uint8Array[]>

/**
 * A reader of the nodes of a tree of `size` leaves, from its tiles. Cost: each read of nodes is one read of tiles, each
 * tile at most once; a proof touches at most two tiles a level, so six among a million entries.
 */
export function tileHashReader(sha256: Sha256, size: number, readTiles: TileReader): HashReader {
  return async (nodes) => {
    const places = nodes.map((node) => placeOf(size, node))
    const tiles = [...new Map(places.map(({ tile }) => [tilePath(tile), tile])).values()]
    const contents = await readTiles(tiles)
    const hashesOf = new Map(tiles.map((tile, i) => [tilePath(tile), hashesInTile(tile, contents[i] ?? nothing)]))
    return places.map(({ tile, from, to }) => {
      const hashes = hashesOf.get(tilePath(tile)) ?? []
      return foldComplete(sha256, hashes.slice(from, to))
    })
  }
}

const nothing = new Uint8Array(0)

/** Which hashes of which tile lie under a node. A node is never higher than the tile it is looked up in. */
function placeOf(size: number, node: Node): { tile: Tile; from: number; to: number } {
  const level = Math.floor(node.level / tileHeight)
  const width = 2 ** (node.level % tileHeight)
  const first = node.index * width
  const tile = tileInTree(size, level, Math.floor(first / tileWidth))
  return { tile, from: first % tileWidth, to: (first % tileWidth) + width }
}
