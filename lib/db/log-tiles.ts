/**
 * Tiles out of the database. Full ones are stored; of one that is not full, the hashes stand in the leaves (level 0) or in
 * the roots of the full tiles below it.
 */
import 'server-only'
import { concatBytes } from '#lib/audit/bytes'
import { type Tile, tilePath, tileWidth } from '#lib/audit/tile'
import type { TileReader } from '#lib/audit/tile-hashes'
import type { LogReader } from './log-reader.ts'

/**
 * A reader of tiles of the stored log, each as wide as asked for, also as a smaller tree had it. An absent tile, or one
 * of which hashes are missing, is answered with the bytes that are there. Cost: at most three statements a read, however
 * many tiles.
 */
export function databaseTiles(db: LogReader): TileReader {
  return async (tiles) => {
    const found = new Map([
      ...(await fullTiles(db, tiles.filter(isFull))),
      ...(await partialLeafTiles(
        db,
        tiles.filter((tile) => !isFull(tile) && tile.level === 0),
      )),
      ...(await partialUpperTiles(
        db,
        tiles.filter((tile) => !isFull(tile) && tile.level > 0),
      )),
    ])
    return tiles.map((tile) => found.get(tilePath(tile)) ?? new Uint8Array(0))
  }
}

const isFull = ({ width }: Tile): boolean => width === tileWidth

type Found = [path: string, bytes: Uint8Array]

async function fullTiles(db: LogReader, tiles: readonly Tile[]): Promise<Found[]> {
  if (tiles.length === 0) return []
  const [levels, indexes] = [tiles.map(({ level }) => level), tiles.map(({ index }) => index)]
  const rows = await db.$queryRaw<{ level: number; index: bigint; hashes: Uint8Array }[]>`
    SELECT t.level, t.index, t.hashes
      FROM unnest(${levels}::int[], ${indexes}::bigint[]) AS asked (level, index)
      JOIN log_tile t ON t.level = asked.level AND t.index = asked.index`
  return rows.map(({ level, index, hashes }) => [tilePath({ level, index: Number(index), width: tileWidth }), hashes])
}

async function partialLeafTiles(db: LogReader, tiles: readonly Tile[]): Promise<Found[]> {
  if (tiles.length === 0) return []
  const rows = await db.$queryRaw<{ nth: bigint; hash: Uint8Array }[]>`
    SELECT asked.nth, l.hash
      FROM unnest(${tiles.map(({ index }) => index * tileWidth)}::bigint[], ${tiles.map(({ width }) => width)}::int[])
           WITH ORDINALITY AS asked (first, width, nth)
      JOIN log_leaf l ON l.idx >= asked.first AND l.idx < asked.first + asked.width
     ORDER BY l.idx`
  return joined(tiles, rows)
}

async function partialUpperTiles(db: LogReader, tiles: readonly Tile[]): Promise<Found[]> {
  if (tiles.length === 0) return []
  const [below, firsts] = [tiles.map(({ level }) => level - 1), tiles.map(({ index }) => index * tileWidth)]
  const rows = await db.$queryRaw<{ nth: bigint; hash: Uint8Array }[]>`
    SELECT asked.nth, t.root AS hash
      FROM unnest(${below}::int[], ${firsts}::bigint[], ${tiles.map(({ width }) => width)}::int[])
           WITH ORDINALITY AS asked (below, first, width, nth)
      JOIN log_tile t ON t.level = asked.below AND t.index >= asked.first AND t.index < asked.first + asked.width
     ORDER BY t.index`
  return joined(tiles, rows)
}

/** The hashes of each tile in a row; `nth` counts the tiles from 1. */
function joined(tiles: readonly Tile[], rows: readonly { nth: bigint; hash: Uint8Array }[]): Found[] {
  return tiles.map((tile, i) => [
    tilePath(tile),
    concatBytes(...rows.filter(({ nth }) => Number(nth) === i + 1).map(({ hash }) => hash)),
  ])
}
