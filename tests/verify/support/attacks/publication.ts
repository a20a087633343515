/** Checkpoints, keys and tiles, in the database and in the folder. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Client } from 'pg'
import { parseCheckpoint } from '#lib/audit/checkpoint'
import { parseNote, signNote } from '#lib/audit/note'
import type { LogSigner } from '#lib/use-cases/log/signing-key'
import { behind } from '../superuser.ts'
import { type Attack, changed, EARLY, one, worse } from './target.ts'

async function resigned(db: Client, { signer }: LogSigner, where: string): Promise<void> {
  const { rows } = await db.query<{ size: string; note: string }>(
    `SELECT size, note FROM log_checkpoint WHERE ${where}`,
  )
  for (const { size, note } of rows) {
    const again = await signNote(parseNote(note).text, signer)
    await changed(db, 'log_checkpoint', 'note = $2', 'size = $1', [size, again])
  }
}

async function flipped(file: string, at: number): Promise<void> {
  const bytes = await readFile(file)
  bytes[at] = (bytes[at] as number) ^ 0x01
  await writeFile(file, bytes)
}

async function someCheckpoint(folder: string): Promise<{ readonly file: string; readonly size: number }> {
  const below = path.join(folder, 'checkpoints')
  const names = (await readdir(below, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile())
    .map((each) => path.join(each.parentPath, each.name))
    .toSorted()
  const file = names[Math.floor(names.length / 2)] as string
  return { file, size: parseCheckpoint(parseNote(await readFile(file, 'utf8')).text).size }
}

export const publication: readonly Attack[] = [
  {
    name: 'a checkpoint row edited',
    attack: async ({ db, signed }) => {
      const size = signed[2] as number
      await changed(db, 'log_checkpoint', `note = overlay(note PLACING 'A' FROM 30)`, 'size = $1', [size])
      return { kind: 'checkpoint', size, where: 'database' }
    },
  },
  {
    name: 'a checkpoint row deleted',
    attack: async ({ db, signed }) => {
      const size = signed[2] as number
      await behind(db, 'log_checkpoint', 'DELETE FROM log_checkpoint WHERE size = $1', [size])
      return { kind: 'checkpoint', size, where: 'database' }
    },
  },
  {
    name: 'a checkpoint row kept under another size',
    attack: async ({ db, signed, size }) => {
      await changed(db, 'log_checkpoint', 'size = $2', 'size = $1', [signed[2], size + 1000])
      return { kind: 'checkpoint', size: size + 1000, where: 'database' }
    },
  },
  {
    name: 'the name of the log',
    attack: async ({ db }) => {
      await changed(db, 'log_origin', `origin = 'clinic.example/another'`, 'true', [])
      return { kind: 'log', part: 'keys' }
    },
  },
  {
    name: 'from where on the log has its name',
    attack: async ({ db, size }) => {
      await changed(db, 'log_origin', 'opened_at_size = $1', 'true', [size])
      return { kind: 'log', part: 'keys' }
    },
  },
  {
    name: 'a tile in the database',
    attack: async ({ db }) => {
      const at = EARLY * 32 + 5
      await changed(
        db,
        'log_tile',
        `hashes = set_byte(hashes, ${at}, (get_byte(hashes, ${at}) + 1) % 256)`,
        'level = 0 AND index = 0',
        [],
      )
      return one(EARLY)
    },
  },
  {
    name: 'a tile in the folder',
    attack: async ({ folder }) => {
      await flipped(path.join(folder, 'tile/0/000'), EARLY * 32 + 5)
      return one(EARLY)
    },
  },
  {
    name: 'a tile missing in the folder',
    attack: async ({ folder }) => {
      await rm(path.join(folder, 'tile/0/000'))
      return one(0)
    },
  },
  {
    name: 'an entry in the folder',
    attack: async ({ folder }) => {
      const file = path.join(folder, 'tile/entries/000')
      await writeFile(file, worse(await readFile(file, 'latin1')), 'latin1')
      return { kind: 'entries' }
    },
  },
  {
    name: 'the key swapped, and everything signed with the new one',
    attack: async ({ db, foreignKey }) => {
      await changed(db, 'log_key', 'vkey = $1', 'true', [foreignKey.vkey])
      await resigned(db, foreignKey, 'true')
      return { kind: 'log', part: 'keys' }
    },
  },
  {
    name: 'a retained checkpoint’s file edited',
    attack: async ({ folder }) => {
      const { file, size } = await someCheckpoint(folder)
      const note = await readFile(file, 'utf8')
      await writeFile(file, `${note.slice(0, -10)}${note.at(-10) === 'A' ? 'B' : 'A'}${note.slice(-9)}`)
      return { kind: 'checkpoint', size, where: 'folder' }
    },
  },
  {
    name: 'a retained checkpoint’s file deleted',
    attack: async ({ folder }) => {
      const { file, size } = await someCheckpoint(folder)
      await rm(file)
      return { kind: 'checkpoint', size, where: 'folder' }
    },
  },
  {
    name: 'the newest checkpoint’s file put back to an older one',
    attack: async ({ folder }) => {
      const { file } = await someCheckpoint(folder)
      await writeFile(path.join(folder, 'checkpoint'), await readFile(file))
      return { kind: 'file', path: 'checkpoint' }
    },
  },
  {
    name: 'the folder gone',
    attack: async ({ folder }) => {
      await rm(folder, { recursive: true })
      return { kind: 'file', path: folder }
    },
  },
]
