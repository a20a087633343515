/**
 * Brings the published log to the newest checkpoint that is kept in the database: tiles and entries first, then the
 * retained checkpoints, and `checkpoint` last.
 *
 * What is true if the process dies:
 * - among tiles and entries: `checkpoint` names the old size, and everything that it needs is there; what was written
 *   beyond it is written again with the same bytes
 * - among retained checkpoints: the same
 * - after `checkpoint`: everything is published; narrower editions of full tiles may be left, and harm nobody
 */
import { formatBundle } from '#lib/audit/bundle'
import { equalBytes } from '#lib/audit/bytes'
import { parseCheckpoint } from '#lib/audit/checkpoint'
import { fromUtf8, utf8 } from '#lib/audit/encoding'
import { leafHash } from '#lib/audit/hash'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { parseNote } from '#lib/audit/note'
import { bundlePath, hashesAtLevel, hashesInTile, type Tile, tileInTree, tilePath, tileWidth } from '#lib/audit/tile'
import { checkpointsFrom, type NewestCheckpoint, newestCheckpoint } from '#lib/db/log-checkpoints'
import { underPublishingLock } from '#lib/db/log-client'
import { cosignatureLines } from '#lib/db/log-cosignatures'
import { leafTexts } from '#lib/db/log-entries'
import { currentOrigin } from '#lib/db/log-origins'
import type { LogReader } from '#lib/db/log-reader'
import { databaseTiles } from '#lib/db/log-tiles'
import {
  clearHalfWritten,
  NEWEST,
  openFolder,
  type PublishedFile,
  readPublished,
  removePartial,
  retainedPath,
  writeNewest,
  writeOnce,
} from './folder.ts'
import { LogRefusal } from './refusal.ts'

/** Tiles written at once: bounds memory, also when a million entries are published in one go. */
const TILES_AT_ONCE = 16

/** Retained checkpoints read at once. */
const CHECKPOINTS_AT_ONCE = 500

/** Publishes what is not published yet, and answers the newest checkpoint; null where another process is at it. */
export async function publishLog(folder: string): Promise<NewestCheckpoint | null> {
  return underPublishingLock(async (db) => {
    const newest = await newestCheckpoint(db)
    if (!newest) return null
    const before = await publishedSize(db, folder, newest)
    await clearHalfWritten(folder)
    const full = await writeTiles(db, folder, before, newest.size)
    await writeRetained(db, folder, newest.epoch, before)
    const lines = await cosignatureLines(db, newest)
    await writeNewest(folder, utf8(`${newest.note}${lines.join('')}`))
    for (const tile of full) {
      await removePartial(folder, tilePath(tile))
      if (tile.level === 0) await removePartial(folder, bundlePath(tile))
    }
    return newest
  })
}

/**
 * How much is published already. A folder that is not there is believed only at the opening of the log's name: that head
 * is published before the first entry gets its place, so that later its absence means a wrong or lost folder.
 */
async function publishedSize(db: LogReader, folder: string, newest: NewestCheckpoint): Promise<number> {
  const bytes = await readPublished(folder, NEWEST)
  const opened = parseCheckpoint(parseNote(newest.note).text)
  if (bytes === null) {
    if ((await currentOrigin(db))?.openedAtSize === newest.size) {
      await openFolder(folder)
      return 0
    }
    throw new LogRefusal(
      'publication-missing',
      `The log has ${newest.size} entries, and nothing of it is published in ${folder}: CLEARSPINE_LOG_DIR names another folder than before, or it is lost.`,
    )
  }
  const published = parseCheckpoint(parseNote(fromUtf8(bytes)).text)
  if (published.origin !== opened.origin) {
    throw new LogRefusal(
      'publication-differs',
      `${folder} holds the log ${published.origin}, and the database holds ${opened.origin}.`,
    )
  }
  if (published.size > newest.size) {
    throw new LogRefusal(
      'rolled-back',
      `${published.size} entries are published, and the database has signed ${newest.size}: it was put back to an earlier state.`,
    )
  }
  return published.size
}

/** Writes the tiles between two sizes, and answers those that are full. */
async function writeTiles(db: LogReader, folder: string, before: number, size: number): Promise<readonly Tile[]> {
  const tiles = newTiles(before, size)
  for (let i = 0; i < tiles.length; i += TILES_AT_ONCE) {
    const some = tiles.slice(i, i + TILES_AT_ONCE)
    const contents = await databaseTiles(db)(some)
    const files = some.map((tile, nth) => ({ name: tilePath(tile), bytes: contents[nth] ?? new Uint8Array(0) }))
    const bundles: PublishedFile[] = []
    for (const [nth, tile] of some.entries()) {
      const hashes = wholeTile(tile, files[nth]?.bytes)
      if (tile.level === 0) bundles.push({ name: bundlePath(tile), bytes: await bundle(db, tile, hashes) })
    }
    await writeOnce(folder, [...files, ...bundles])
  }
  return tiles.filter(({ width }) => width === tileWidth)
}

/** The tiles that a tree of `size` has and the one of `before` had not, or had narrower. */
function newTiles(before: number, size: number): readonly Tile[] {
  const tiles: Tile[] = []
  for (let level = 0; hashesAtLevel(size, level) > hashesAtLevel(before, level); level += 1) {
    const first = Math.floor(hashesAtLevel(before, level) / tileWidth)
    const last = Math.ceil(hashesAtLevel(size, level) / tileWidth)
    for (let index = first; index < last; index += 1) tiles.push(tileInTree(size, level, index))
  }
  return tiles
}

function wholeTile(tile: Tile, bytes: Uint8Array | undefined): readonly Uint8Array[] {
  if (bytes?.length === tile.width * 32) return hashesInTile(tile, bytes)
  throw new LogRefusal('damaged-tree', `The database has lost hashes of ${tilePath(tile)}.`)
}

async function bundle(db: LogReader, tile: Tile, hashes: readonly Uint8Array[]): Promise<Uint8Array> {
  const first = tile.index * tileWidth
  const entries = (await leafTexts(db, first, tile.width)).map(utf8)
  const wrong = hashes.findIndex((hash, i) => !equalBytes(hash, leafHash(nodeSha256, entries[i] ?? new Uint8Array(0))))
  if (wrong === -1) return formatBundle(entries)
  throw new LogRefusal('damaged-tree', `Entry ${first + wrong} of the log is not the one that got this place.`)
}

async function writeRetained(db: LogReader, folder: string, epoch: number, before: number): Promise<void> {
  let from = before
  for (;;) {
    const some = await checkpointsFrom(db, epoch, from, CHECKPOINTS_AT_ONCE)
    await writeOnce(folder, some.map(retained))
    const last = some.at(-1)
    if (some.length < CHECKPOINTS_AT_ONCE || !last) return
    // Not one further: the last one's size may have a second note.
    from = last.size
  }
}

/** A head that two keys signed is a second note of its size: that of a key's replacement. */
function retained({ size, note }: NewestCheckpoint): PublishedFile {
  const rotated = parseNote(note).signatures.length > 1
  return { name: retainedPath(size, rotated), bytes: utf8(note) }
}
