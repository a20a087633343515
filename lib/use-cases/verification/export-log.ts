/**
 * The whole log as files that need nothing of us: C2SP tlog-tiles with entries, every retained checkpoint, the verifier
 * keys, and how to check them offline. For the operator: it holds the entries of every facility.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { formatBundle } from '#lib/audit/bundle'
import { utf8 } from '#lib/audit/encoding'
import { parseNote } from '#lib/audit/note'
import { bundlePath, hashesAtLevel, type Tile, tileInTree, tilePath, tileWidth } from '#lib/audit/tile'
import { readCheckpoints, readCosignatures, readHead, readKeys, readLeaves } from '#lib/db/audit-reader'
import { type AuditorTx, asAuditor } from '#lib/db/auditor'
import { type NewestCheckpoint, newestCheckpoint } from '#lib/db/log-checkpoints'
import { databaseTiles } from '#lib/db/log-tiles'
import { retainedPath } from '../log/folder.ts'
import { exportReadme } from './export-readme.ts'

/** Tiles read at once: bounds memory. */
const TILES_AT_ONCE = 64

export type LogExport =
  | { readonly ok: true; readonly size: number; readonly keys: readonly string[] }
  /** Why nothing was exported, as a sentence. */
  | { readonly ok: false; readonly because: string }

/** Writes the log, as the newest checkpoint has it, into an empty folder. Memory does not grow with the log. */
export async function exportLog(address: string, folder: string): Promise<LogExport> {
  const problem = await whyNotInto(folder)
  if (problem) return { ok: false, because: problem }
  return asAuditor(address, async (tx): Promise<LogExport> => {
    const [head, newest] = [await readHead(tx), await newestCheckpoint(tx)]
    if (!head || !newest) return { ok: false, because: 'The log has no checkpoint yet: start the portal once.' }
    await writeTiles(tx, folder, newest.size)
    const missing = await writeBundles(tx, folder, newest.size)
    if (missing !== null)
      return { ok: false, because: `Entry #${missing} is not there: see what \`audit:verify\` says.` }
    const { keys, witnesses } = await writeNotes(tx, folder, newest)
    await writeInto(folder, 'verifier-keys', utf8(`${keys.join('\n')}\n`))
    if (witnesses.length > 0) await writeInto(folder, 'witness-keys', utf8(`${witnesses.join('\n')}\n`))
    await writeInto(folder, 'README.md', utf8(exportReadme({ size: newest.size, keys })))
    return { ok: true, size: newest.size, keys }
  })
}

/** An export goes into a folder of its own: what else lies there could be taken for a part of it. */
async function whyNotInto(folder: string): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true })
    return (await readdir(folder)).length === 0 ? null : `${folder} is not empty: name a folder of its own.`
  } catch (error) {
    return `${folder} cannot be written to (${(error as NodeJS.ErrnoException).code}).`
  }
}

async function writeTiles(tx: AuditorTx, folder: string, size: number): Promise<void> {
  const read = databaseTiles(tx)
  for (let level = 0; hashesAtLevel(size, level) > 0; level += 1) {
    const tiles = Math.ceil(hashesAtLevel(size, level) / tileWidth)
    for (let index = 0; index < tiles; index += TILES_AT_ONCE) {
      const count = Math.min(TILES_AT_ONCE, tiles - index)
      const some: Tile[] = Array.from({ length: count }, (_, i) => tileInTree(size, level, index + i))
      const contents = await read(some)
      await Promise.all(some.map((tile, i) => writeInto(folder, tilePath(tile), contents[i] ?? new Uint8Array(0))))
    }
  }
}

/** Gives the first entry that is not there, or null. */
async function writeBundles(tx: AuditorTx, folder: string, size: number): Promise<number | null> {
  let [index, bundle]: [number, Uint8Array[]] = [0, []]
  for await (const leaves of readLeaves(tx)) {
    for (const leaf of leaves) {
      if (index === size) break
      if (leaf.index !== index || leaf.record === null) return index
      bundle.push(leaf.record)
      index += 1
      if (bundle.length < tileWidth && index < size) continue
      const tile = { level: 0, index: Math.floor((index - 1) / tileWidth), width: bundle.length }
      await writeInto(folder, bundlePath(tile), formatBundle(bundle))
      bundle = []
    }
    if (index === size) return null
  }
  return index === size ? null : index
}

type Keys = { readonly keys: readonly string[]; readonly witnesses: readonly string[] }

async function writeNotes(tx: AuditorTx, folder: string, newest: NewestCheckpoint): Promise<Keys> {
  const witnesses = new Set<string>()
  for await (const rows of readCheckpoints(tx)) {
    for (const { epoch, size, note } of rows) {
      const cosigned = await readCosignatures(tx, epoch, size)
      for (const { witness } of cosigned) witnesses.add(witness)
      const lines = cosigned.map(({ line }) => line).join('')
      const name = retainedPath(size, parseNote(note).signatures.length > 1)
      // Names of the log that came before: their sizes may be the same.
      const file = epoch === newest.epoch ? name : name.replace('checkpoints/', `checkpoints/epoch-${epoch}/`)
      await writeInto(folder, file, utf8(note))
      if (lines) await writeInto(folder, file.replace('checkpoints/', 'cosigned/'), utf8(`${note}${lines}`))
      if (note === newest.note) await writeInto(folder, 'checkpoint', utf8(`${note}${lines}`))
    }
  }
  const keys = (await readKeys(tx)).map(({ vkey }) => vkey)
  return { keys, witnesses: [...witnesses] }
}

async function writeInto(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, bytes)
}
