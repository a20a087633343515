/** Everything that R16 names, done to a copy of a sound log, and where it has to be found. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Client } from 'pg'
import { formatCheckpoint, parseCheckpoint } from '#lib/audit/checkpoint'
import { parseNote, signNote } from '#lib/audit/note'
import type { Place } from '#lib/audit/report'
import type { LogSigner } from '#lib/use-cases/log/signing-key'
import { behind, rehash, rewriteEntry, shiftPlaces } from './superuser.ts'

/** What an attacker works on: a database, the folder beside it, and what can be known of the log. */
export type Target = {
  readonly db: Client
  readonly folder: string
  readonly size: number
  /** Sizes of the retained checkpoints, smallest first. */
  readonly signed: readonly number[]
  readonly ids: { readonly advice: string; readonly patient: string; readonly clearance: string }
  readonly ownKey: LogSigner
  readonly foreignKey: LogSigner
}

export type Attack = {
  readonly name: string
  /** Does it, and gives the place at which it has to be found. */
  readonly attack: (target: Target) => Promise<Partial<Place>>
}

/** An entry in a tile that is full, and one in the tile that is not. */
const [EARLY, LATE] = [100, 270]

const one = (index: number): Partial<Place> => ({ kind: 'entries', from: index, to: index + 1 })
const record = (kind: string, id: string): Partial<Place> => ({ kind: 'record', record: kind, id })
const worse = (text: string) => text.replace('"outcome":"success"', '"outcome":"failure"')

function interval({ signed }: Target, index: number): Partial<Place> {
  const to = signed.find((size) => size > index) ?? 0
  return { kind: 'entries', from: signed.findLast((size) => size <= index) ?? 0, to }
}

async function oneId(db: Client, sql: string, values: readonly unknown[] = []): Promise<string> {
  const { rows } = await db.query<{ id: string }>(sql, [...values])
  if (!rows[0]) throw new Error(`nothing to attack: ${sql}`)
  return rows[0].id
}

async function changed(
  db: Client,
  table: string,
  set: string,
  where: string,
  values: readonly unknown[],
): Promise<void> {
  const n = await behind(db, table, `UPDATE ${table} SET ${set} WHERE ${where}`, values)
  if (n === 0) throw new Error(`nothing was changed in ${table}`)
}

async function removeEntry(db: Client, index: number): Promise<void> {
  const id = await oneId(db, 'SELECT entry_id AS id FROM log_leaf WHERE idx = $1', [index])
  await behind(db, 'log_leaf', 'DELETE FROM log_leaf WHERE idx = $1', [index])
  await behind(db, 'audit_payload', 'DELETE FROM audit_payload WHERE entry_id = $1', [id])
  await behind(db, 'audit_entry', 'DELETE FROM audit_entry WHERE id = $1', [id])
}

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

const entries: readonly Attack[] = [
  {
    name: 'an entry edited',
    attack: async ({ db }) => {
      await rewriteEntry(db, EARLY, worse)
      return one(EARLY)
    },
  },
  {
    name: 'an entry edited and its hash made to fit',
    attack: async ({ db }) => {
      await rewriteEntry(db, EARLY, worse)
      const tiles = await db.query('SELECT level, index, hashes, root FROM log_tile')
      await rehash(db)
      await behind(db, 'log_tile', 'DELETE FROM log_tile')
      for (const { level, index, hashes, root } of tiles.rows) {
        await db.query('INSERT INTO log_tile VALUES ($1, $2, $3, $4)', [level, index, hashes, root])
      }
      return one(EARLY)
    },
  },
  {
    name: 'an entry edited and the whole tree made to fit',
    attack: async (target) => {
      await rewriteEntry(target.db, LATE, worse)
      await rehash(target.db)
      return interval(target, LATE)
    },
  },
  {
    name: 'the same, named by what was published',
    attack: async ({ db }) => {
      await rewriteEntry(db, LATE, worse)
      await rehash(db)
      return one(LATE)
    },
  },
  {
    name: 'the same, and signed again with the log’s own key',
    attack: async (target) => {
      const { db, ownKey } = target
      await rewriteEntry(db, LATE, worse)
      const { size, root } = await rehash(db)
      const origin = ownKey.verifier.name
      const note = await signNote(formatCheckpoint({ origin, size, root, extensions: [] }), ownKey.signer)
      await changed(db, 'log_checkpoint', 'note = $2', 'size = $1', [size, note])
      return interval(target, LATE)
    },
  },
  {
    name: 'two entries swapped',
    attack: async ({ db }) => {
      const first = await oneId(db, 'SELECT entry_id AS id FROM log_leaf WHERE idx = $1', [EARLY])
      const second = await oneId(db, 'SELECT entry_id AS id FROM log_leaf WHERE idx = $1', [EARLY + 1])
      await behind(db, 'log_leaf', 'DELETE FROM log_leaf WHERE idx IN ($1, $2)', [EARLY, EARLY + 1])
      await db.query(
        `INSERT INTO log_leaf (idx, entry_id, hash)
         SELECT i, id, sha256('\\x00'::bytea || convert_to(canonical, 'UTF8'))
           FROM (VALUES ($1::bigint, $4::uuid), ($2::bigint, $3::uuid)) AS swapped (i, e) JOIN audit_entry ON id = e`,
        [EARLY, EARLY + 1, first, second],
      )
      return one(EARLY)
    },
  },
  {
    name: 'an entry deleted',
    attack: async ({ db }) => {
      await removeEntry(db, EARLY)
      return one(EARLY)
    },
  },
  {
    name: 'an entry deleted and the gap closed',
    attack: async ({ db }) => {
      await removeEntry(db, EARLY)
      await shiftPlaces(db, EARLY, -1)
      await behind(db, 'log_head', 'UPDATE log_head SET size = size - 1')
      return one(EARLY)
    },
  },
  {
    name: 'an entry deleted, the gap closed and the whole tree made to fit',
    attack: async (target) => {
      await removeEntry(target.db, LATE)
      await shiftPlaces(target.db, LATE, -1)
      await rehash(target.db)
      return interval(target, LATE)
    },
  },
  {
    name: 'an entry inserted',
    attack: async ({ db }) => {
      await shiftPlaces(db, EARLY, 1)
      const id = '01939c3e-0000-7000-8000-00000000ffff'
      const text = await oneId(
        db,
        'SELECT e.canonical AS id FROM log_leaf l JOIN audit_entry e ON e.id = l.entry_id WHERE l.idx = 50',
      )
      const forged = text
        .replace(/"id":"[^"]+","outcome"/, `"id":"${id}","outcome"`)
        .replace(/"payloadCommit":"[^"]+"/, '"payloadCommit":null')
      await behind(db, 'audit_entry', 'INSERT INTO audit_entry (id, canonical) VALUES ($1, $2)', [id, forged])
      await db.query(
        `INSERT INTO log_leaf (idx, entry_id, hash)
         SELECT $1, id, sha256('\\x00'::bytea || convert_to(canonical, 'UTF8')) FROM audit_entry WHERE id = $2`,
        [EARLY, id],
      )
      await behind(db, 'log_head', 'UPDATE log_head SET size = size + 1')
      return one(EARLY)
    },
  },
  {
    name: 'the tail cut off',
    attack: async (target) => {
      const { db, size } = target
      for (let index = size - 1; index >= size - 5; index -= 1) await removeEntry(db, index)
      await rehash(db)
      return { kind: 'entries', from: size - 5, to: size }
    },
  },
  {
    name: 'everything truncated',
    attack: async ({ db, size }) => {
      const { rows } = await db.query<{ relname: string }>(
        `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
      )
      for (const { relname } of rows) await db.query(`ALTER TABLE ${relname} DISABLE TRIGGER ALL`)
      await db.query('TRUNCATE audit_entry CASCADE')
      return { kind: 'entries', from: 0, to: size }
    },
  },
  {
    name: 'a queue row deleted before its entry had a place',
    attack: async ({ db }) => {
      const id = '01939c3e-0000-7000-8000-00000000eeee'
      const text = await oneId(
        db,
        'SELECT e.canonical AS id FROM log_leaf l JOIN audit_entry e ON e.id = l.entry_id WHERE l.idx = 50',
      )
      const waiting = text
        .replace(/"id":"[^"]+","outcome"/, `"id":"${id}","outcome"`)
        .replace(/"payloadCommit":"[^"]+"/, '"payloadCommit":null')
      await db.query('INSERT INTO audit_entry (id, canonical) VALUES ($1, $2)', [id, waiting])
      await behind(db, 'audit_queue', 'DELETE FROM audit_queue WHERE entry_id = $1', [id])
      return { kind: 'unplaced-entry', id }
    },
  },
  {
    name: 'the head altered',
    attack: async ({ db }) => {
      await changed(db, 'log_head', `root = sha256('')`, 'true', [])
      return { kind: 'log', part: 'head' }
    },
  },
]

const columns: readonly Attack[] = [
  {
    name: 'a projection column',
    attack: async ({ db }) => {
      await db.query('ALTER TABLE audit_entry ALTER COLUMN actor_id DROP EXPRESSION')
      const id = await oneId(db, 'SELECT entry_id AS id FROM log_leaf WHERE idx = $1', [EARLY])
      await changed(db, 'audit_entry', `actor_id = 'unknown'`, 'id = $1', [id])
      return one(EARLY)
    },
  },
  {
    name: 'a payload edited',
    attack: async ({ db }) => {
      const id = await oneId(
        db,
        'SELECT entry_id AS id FROM audit_payload JOIN log_leaf USING (entry_id) ORDER BY idx LIMIT 1',
      )
      const { rows } = await db.query<{ idx: string }>('SELECT idx FROM log_leaf WHERE entry_id = $1', [id])
      await changed(db, 'audit_payload', `payload = '{"reason":"another"}'`, 'entry_id = $1', [id])
      return one(Number(rows[0]?.idx))
    },
  },
  {
    name: 'a payload deleted, and no entry that erased it',
    attack: async ({ db }) => {
      const id = await oneId(
        db,
        'SELECT entry_id AS id FROM audit_payload JOIN log_leaf USING (entry_id) ORDER BY idx LIMIT 1',
      )
      const { rows } = await db.query<{ idx: string }>('SELECT idx FROM log_leaf WHERE entry_id = $1', [id])
      await behind(db, 'audit_payload', 'DELETE FROM audit_payload WHERE entry_id = $1', [id])
      return one(Number(rows[0]?.idx))
    },
  },
]

/** One column of one row of each kind, as somebody would who wants another past. */
const rows: readonly {
  readonly name: string
  readonly kind: string
  readonly table: string
  readonly set: string
  readonly find: string
}[] = [
  {
    name: 'an advice: until when it permits',
    kind: 'advice',
    table: 'advice',
    set: 'valid_until = valid_until + 14',
    find: 'SELECT id FROM advice LIMIT 1',
  },
  {
    name: 'an advice: its words',
    kind: 'advice',
    table: 'advice',
    set: `document = replace(document, 'a', 'b')`,
    find: 'SELECT id FROM advice LIMIT 1',
  },
  {
    name: 'a signature: by whom',
    kind: 'signature',
    table: 'signature',
    set: `signatory_name = 'Nobody'`,
    find: 'SELECT id FROM signature LIMIT 1',
  },
  {
    name: 'a clearance: for how long',
    kind: 'clearance',
    table: 'clearance',
    set: 'valid_until = valid_until + 1',
    find: 'SELECT id FROM clearance LIMIT 1',
  },
  {
    name: 'a clearance: ended and no entry',
    kind: 'clearance',
    table: 'clearance',
    set: `ended_kind = 'REVOKED', ended_at = now()`,
    find: 'SELECT id FROM clearance WHERE ended_kind IS NULL LIMIT 1',
  },
  {
    name: 'a finding of a study',
    kind: 'imaging-study',
    table: 'level_finding',
    set: `qualitative = 'SEVERE'`,
    find: 'SELECT study_id AS id FROM level_finding LIMIT 1',
  },
  {
    name: 'an assessment',
    kind: 'assessment',
    table: 'assessment',
    set: `saddle_sensory_change = 'YES'`,
    find: 'SELECT id FROM assessment LIMIT 1',
  },
  {
    name: 'an archived recommendation',
    kind: 'recommendation',
    table: 'recommendation',
    set: `outcome = 'CONTRAINDICATED'`,
    find: 'SELECT id FROM recommendation LIMIT 1',
  },
  {
    name: 'today’s check',
    kind: 'pre-session-check',
    table: 'pre_session_check',
    set: `checked_at = checked_at - interval '1 day'`,
    find: 'SELECT id FROM pre_session_check LIMIT 1',
  },
  {
    name: 'a session',
    kind: 'session',
    table: 'treatment_session',
    set: 'minutes = 10',
    find: 'SELECT id FROM treatment_session LIMIT 1',
  },
  {
    name: 'who a patient is',
    kind: 'patient',
    table: 'patient',
    set: `family_name = 'Li'`,
    find: 'SELECT id FROM patient LIMIT 1',
  },
  {
    name: 'what a user may do',
    kind: 'practitioner',
    table: 'practitioner',
    set: `roles = '{PHYSICIAN,ADMINISTRATOR}'`,
    find: `SELECT id FROM practitioner WHERE roles = '{PHYSICIAN}' LIMIT 1`,
  },
]

const records: readonly Attack[] = [
  ...rows.map(({ name, kind, table, set, find }) => ({
    name,
    attack: async ({ db }: Target) => {
      const id = await oneId(db, find)
      const key = table === 'level_finding' ? 'study_id' : 'id'
      await changed(db, table, set, `${key} = $1`, [id])
      return record(kind, id)
    },
  })),
  {
    name: 'a session deleted',
    attack: async ({ db }) => {
      const id = await oneId(db, 'SELECT id FROM treatment_session LIMIT 1')
      await behind(db, 'treatment_session', 'DELETE FROM treatment_session WHERE id = $1', [id])
      return record('session', id)
    },
  },
  {
    name: 'a lifting of a suspension put in',
    attack: async ({ db, ids }) => {
      const id = '01939c3e-0000-7000-8000-00000000dddd'
      await behind(
        db,
        'clearance_event',
        `INSERT INTO clearance_event (id, facility_id, clearance_id, kind, rules, reason, recommendation_id, by_id, at, position)
         SELECT $1, c.facility_id, c.id, 'LIFTED', '{}', 'well again', a.recommendation_id, s.signed_by_id, now(), 99
           FROM clearance c JOIN advice a ON a.id = c.advice_id JOIN signature s ON s.advice_id = a.id WHERE c.id = $2`,
        [id, ids.clearance],
      )
      return record('clearance-event', id)
    },
  },
]

const notesAndFiles: readonly Attack[] = [
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

export const attacks: readonly Attack[] = [...entries, ...columns, ...records, ...notesAndFiles]
