/** Entries deleted, inserted and cut off; the queue and the head. */
import type { Client } from 'pg'
import { behind, rehash, shiftPlaces } from '../superuser.ts'
import { type Attack, changed, EARLY, forgedEntry, interval, LATE, one, oneId } from './target.ts'

async function removeEntry(db: Client, index: number): Promise<void> {
  const id = await oneId(db, 'SELECT entry_id AS id FROM log_leaf WHERE idx = $1', [index])
  await behind(db, 'log_leaf', 'DELETE FROM log_leaf WHERE idx = $1', [index])
  await behind(db, 'audit_payload', 'DELETE FROM audit_payload WHERE entry_id = $1', [id])
  await behind(db, 'audit_entry', 'DELETE FROM audit_entry WHERE id = $1', [id])
}

export const movedEntries: readonly Attack[] = [
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
      await forgedEntry(db, id)
      await behind(db, 'audit_queue', 'DELETE FROM audit_queue WHERE entry_id = $1', [id])
      return { kind: 'unplaced-entry', id }
    },
  },
  {
    name: 'an entry put in before the first place',
    attack: async ({ db }) => {
      const id = '01939c3e-0000-7000-8000-00000000bbbb'
      await forgedEntry(db, id)
      await behind(db, 'audit_queue', 'DELETE FROM audit_queue WHERE entry_id = $1', [id])
      await db.query('ALTER TABLE log_leaf DROP CONSTRAINT log_leaf_idx_check')
      await db.query(`INSERT INTO log_leaf (idx, entry_id, hash) VALUES (-1, $1, sha256(''))`, [id])
      return { kind: 'unplaced-entry', id }
    },
  },
  {
    name: 'an entry put into the queue before its first number',
    attack: async ({ db }) => {
      const id = '01939c3e-0000-7000-8000-00000000aaaa'
      await forgedEntry(db, id)
      await behind(db, 'audit_queue', 'UPDATE audit_queue SET sequence = -5 WHERE entry_id = $1', [id])
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
