/**
 * Where hashes and entries live: C2SP tlog-tiles. A tile is up to 256 hashes of one level, a bundle the entries of one
 * level 0 tile; both have a path that says which, and neither changes once it is full.
 *
 *     tile/<level>/<index>[.p/<width>]      tile/entries/<index>[.p/<width>]
 */
import { AuditError } from './error.ts'
import { hashSize } from './hash.ts'

/** Height of a tile, in levels of the tree; tlog-tiles fixes it at 8. */
export const tileHeight = 8
/** Hashes in a full tile. */
export const tileWidth = 2 ** tileHeight

/** The hash at `offset` of this tile is the tree's node (tileHeight * level, tileWidth * index + offset). */
export type Tile = {
  readonly level: number
  readonly index: number
  /** Hashes in it: 256 when full, 1 to 255 when partial. */
  readonly width: number
}

/** How many hashes the tree of `size` leaves has at a tile level. */
export function hashesAtLevel(size: number, level: number): number {
  return Math.floor(size / tileWidth ** level)
}

/** The tile at this place in a tree of `size` leaves, as wide as that tree makes it; throws `bad-tile` if it is empty. */
export function tileInTree(size: number, level: number, index: number): Tile {
  const width = Math.min(tileWidth, hashesAtLevel(size, level) - index * tileWidth)
  if (width < 1) throw new AuditError('bad-tile', `a tree of ${size} has no tile ${index} at level ${level}`)
  return { level, index, width }
}

/** The partial tiles of a tree of `size` leaves, lowest level first. With the full ones they hold everything. */
export function partialTiles(size: number): Tile[] {
  const tiles: Tile[] = []
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / tileWidth)) {
    const width = hashes % tileWidth
    if (width > 0) tiles.push({ level, index: Math.floor(hashes / tileWidth), width })
  }
  return tiles
}

export function tilePath(tile: Tile): string {
  return `tile/${tile.level}/${numberedPath(tile)}`
}

/** The path of the entries whose leaf hashes are in this level 0 tile. */
export function bundlePath(tile: Tile): string {
  return `tile/entries/${numberedPath(tile)}`
}

/** The tile that a path names (`entries` counts as level 0); throws `bad-tile` for any other spelling of one. */
export function parseTilePath(path: string): { readonly kind: 'hashes' | 'entries'; readonly tile: Tile } {
  const parts = /^tile\/(entries|0|[1-9][0-9]?)\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/.exec(path)
  if (!parts) throw new AuditError('bad-tile', 'this is not the path of a tile or of an entry bundle')
  const [, place, index = '', width] = parts
  const kind = place === 'entries' ? 'entries' : 'hashes'
  const tile = {
    level: kind === 'entries' ? 0 : Number(place),
    index: Number(index.replaceAll(/[x/]/g, '')),
    width: width === undefined ? tileWidth : Number(width),
  }
  // Written again and compared: one tile has one path, so no spare zeroes, no full tile called partial, no level 64.
  const again = kind === 'entries' ? bundlePath(tile) : tilePath(tile)
  if (again !== path || tile.level > 63 || (width !== undefined && tile.width >= tileWidth)) {
    throw new AuditError('bad-tile', 'this is not the one path of the tile it names')
  }
  return { kind, tile }
}

/** The hashes in a tile's bytes; throws `bad-tile` where there are not exactly as many as the tile is wide. */
export function hashesInTile(tile: Tile, bytes: Uint8Array): Uint8Array[] {
  if (bytes.length !== tile.width * hashSize) {
    throw new AuditError('bad-tile', `${tilePath(tile)} needs ${tile.width * hashSize} bytes, but has ${bytes.length}`)
  }
  return Array.from({ length: tile.width }, (_, i) => bytes.subarray(i * hashSize, (i + 1) * hashSize))
}

/** 1234067 is written x001/x234/067: three digits an element, so that no folder grows beyond a thousand names. */
function numberedPath({ index, width }: Tile): string {
  const digits = String(index)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  const elements = padded.match(/[0-9]{3}/g) ?? []
  const path = elements.map((element, i) => (i < elements.length - 1 ? `x${element}` : element)).join('/')
  return width === tileWidth ? path : `${path}.p/${width}`
}
