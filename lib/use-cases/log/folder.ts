/**
 * The published log as files: C2SP tlog-tiles, and beside it every checkpoint that was ever signed.
 *
 *     checkpoint                     the newest signed head, with the witnesses' cosignatures
 *     checkpoints/x001/234           the head of 1,234 entries as it was signed (.rotated: signed by two keys)
 *     tile/<level>/…                 hashes
 *     tile/entries/…                 entries
 *     .half/                         files that are being written
 *
 * A file is written under another name, brought to the disk and renamed: whoever reads sees all of it or none of it. What
 * is there is never written again, except `checkpoint`; what is there and differs is a reason to stop.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { equalBytes } from '#lib/audit/bytes'
import { tilePath, tileWidth } from '#lib/audit/tile'
import { LogRefusal } from './refusal.ts'

/** Readable by whoever is let into the group, such as a backup; never by everybody: entries say who did what, and when. */
const [FILE_MODE, FOLDER_MODE] = [0o640, 0o750]

const HALF = '.half'

export const NEWEST = 'checkpoint'

/** The file of a retained checkpoint. */
export function retainedPath(size: number, rotated: boolean): string {
  const numbered = tilePath({ level: 0, index: size, width: tileWidth }).slice('tile/0/'.length)
  return `checkpoints/${numbered}${rotated ? '.rotated' : ''}`
}

/** What a file holds; null where it is not there. */
export async function readPublished(folder: string, name: string): Promise<Uint8Array | null> {
  return readFile(path.join(folder, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

export type PublishedFile = { readonly name: string; readonly bytes: Uint8Array }

/** Makes the folder of a log that is opened; only then may it not be there. */
export async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: FOLDER_MODE })
}

/** Writes files that never change. Throws a LogRefusal where one is there with other bytes. They are on the disk after it. */
export async function writeOnce(folder: string, files: readonly PublishedFile[]): Promise<void> {
  const written = await Promise.all(
    files.map(async ({ name, bytes }) => {
      const there = await readPublished(folder, name)
      if (there === null) return replaceFile(folder, name, bytes)
      if (equalBytes(there, bytes)) return []
      throw new LogRefusal(
        'publication-differs',
        `${path.join(folder, name)} was published with other bytes than the database says now.`,
      )
    }),
  )
  for (const name of new Set(written.flat())) await syncFolder(path.join(folder, name))
}

/** Puts a new `checkpoint` in the place of the old one, and brings it to the disk. */
export async function writeNewest(folder: string, bytes: Uint8Array): Promise<void> {
  for (const name of await replaceFile(folder, NEWEST, bytes)) await syncFolder(path.join(folder, name))
}

/** Throws away what a process that died was writing. Only under the publishing lock: nobody else is writing then. */
export async function clearHalfWritten(folder: string): Promise<void> {
  await rm(path.join(folder, HALF), { recursive: true, force: true })
}

/** Removes the narrower editions of a tile that is full: tlog-tiles lets readers expect only the full one. */
export async function removePartial(folder: string, name: string): Promise<void> {
  await rm(path.join(folder, `${name}.p`), { recursive: true, force: true })
}

/** The folders whose lists of names have changed are answered, to be brought to the disk. */
async function replaceFile(folder: string, name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const parent = path.dirname(name)
  for (const each of [HALF, ...ancestors(parent).toReversed()]) await makeWithin(folder, each)
  const half = path.join(folder, HALF, randomUUID())
  try {
    const handle = await open(half, 'wx', FILE_MODE)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(half, path.join(folder, name))
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
  return ancestors(parent)
}

/**
 * Makes one folder below that of the log, never that of the log itself: if it goes away while something is written (a disk
 * that is unmounted, a folder that is moved), a second publication must not begin in its place.
 */
async function makeWithin(folder: string, name: string): Promise<void> {
  if (name === '.') return
  await mkdir(path.join(folder, name), { mode: FOLDER_MODE }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

/** 'a/b' gives 'a/b', 'a' and '.': a new folder is only there once its name is on the disk too. */
function ancestors(folder: string): readonly string[] {
  return folder === '.' ? ['.'] : [folder, ...ancestors(path.dirname(folder))]
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no such thing: there the rename itself has to do.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
