import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { parseBundle } from '#lib/audit/bundle'
import { AuditError } from '#lib/audit/error'
import { hashSize } from '#lib/audit/hash'
import { bundlePath, type Tile, tileInTree, tilePath, tileWidth } from '#lib/audit/tile'
import type { TileReader } from '#lib/audit/tile-hashes'

/** Largest note that is read: as much as the format allows. Whatever else a folder holds is larger, or no note. */
const MAX_NOTE = 1_000_000

/** Where the retained checkpoints stand in a folder, beside `checkpoint`, the newest. */
export const CHECKPOINTS = 'checkpoints'

/** A file's bytes; null where it is not there. Throws where it is there and cannot be read. */
export async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw unreadable(file, error)
  }
}

/** Why a folder cannot be read at all, as a sentence; null where it can. */
export async function whyNoFolder(folder: string): Promise<string | null> {
  try {
    return (await stat(folder)).isDirectory() ? null : `${folder} is not a folder`
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? `there is no folder ${folder}`
      : `${folder} cannot be read (${(error as NodeJS.ErrnoException).code})`
  }
}

export type NoteFile = { readonly name: string; readonly note: string }

/** The newest checkpoint and all retained ones. A file that is too large to be a note is cut, and does not open later. */
export async function notesIn(folder: string): Promise<readonly NoteFile[]> {
  const names = ['checkpoint', ...(await filesBelow(folder, CHECKPOINTS))]
  const notes: NoteFile[] = []
  for (const name of names) {
    const bytes = await readIfThere(path.join(folder, name))
    if (bytes) notes.push({ name, note: new TextDecoder().decode(bytes.subarray(0, MAX_NOTE + 1)) })
  }
  return notes
}

/** Tiles out of the files; one that was widened since the tree was of this size is cut to the asked width. */
export function folderTiles(folder: string): TileReader {
  return (tiles) =>
    Promise.all(
      tiles.map(async (tile) => {
        const exact = await readIfThere(path.join(folder, tilePath(tile)))
        if (exact || tile.width === tileWidth) return exact ?? nothing
        const full = await readIfThere(path.join(folder, tilePath({ ...tile, width: tileWidth })))
        return full?.subarray(0, tile.width * hashSize) ?? nothing
      }),
    )
}

/** The first `size` entries, a bundle at a time. Throws `bad-tile`, naming the file, where one is missing or broken. */
export async function* bundlesIn(folder: string, size: number): AsyncGenerator<readonly Uint8Array[]> {
  for (let index = 0; index * tileWidth < size; index += 1) {
    const tile = tileInTree(size, 0, index)
    yield (await readBundle(folder, tile)).slice(0, tile.width)
  }
}

async function readBundle(folder: string, tile: Tile): Promise<readonly Uint8Array[]> {
  const exact = await readIfThere(path.join(folder, bundlePath(tile)))
  if (exact) return parseBundle(tile, exact)
  const whole = { ...tile, width: tileWidth }
  const full = tile.width < tileWidth ? await readIfThere(path.join(folder, bundlePath(whole))) : null
  if (!full) throw new AuditError('bad-tile', `${bundlePath(tile)} is missing`)
  return parseBundle(whole, full)
}

async function filesBelow(folder: string, below: string): Promise<readonly string[]> {
  try {
    const found = await readdir(path.join(folder, below), { recursive: true, withFileTypes: true })
    return found
      .filter((each) => each.isFile())
      .map((each) => path.relative(folder, path.join(each.parentPath, each.name)))
      .toSorted()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw unreadable(path.join(folder, below), error)
  }
}

const nothing = new Uint8Array(0)

function unreadable(file: string, error: unknown): AuditError {
  return new AuditError('bad-tile', `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`)
}
