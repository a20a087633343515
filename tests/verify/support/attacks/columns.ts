/** Columns made from an entry, and what it is about. */
import type { Client } from 'pg'
import { behind } from '../superuser.ts'
import { type Attack, changed, EARLY, forgedEntry, one, oneId } from './target.ts'

/** Makes every column that PostgreSQL makes from an entry's line say something else, and gives how many there are. */
export async function othersThanTheLine(db: Client, index: number): Promise<number> {
  const { rows } = await db.query<{ column: string; other: string }>(
    `SELECT column_name AS column, CASE data_type WHEN 'uuid' THEN 'gen_random_uuid()' ELSE '''another''' END AS other
       FROM information_schema.columns WHERE table_name = 'audit_entry' AND is_generated = 'ALWAYS'`,
  )
  const id = await oneId(db, 'SELECT entry_id AS id FROM log_leaf WHERE idx = $1', [index])
  for (const { column } of rows) await db.query(`ALTER TABLE audit_entry ALTER COLUMN ${column} DROP EXPRESSION`)
  const set = rows.map(({ column, other }) => `${column} = ${other}`).join(', ')
  await changed(db, 'audit_entry', set, 'id = $1', [id])
  return rows.length
}

/** The first entry with a payload that has a place. */
async function withPayload(db: Client): Promise<{ readonly id: string; readonly index: number }> {
  const { rows } = await db.query<{ id: string; idx: string }>(
    'SELECT entry_id AS id, idx FROM audit_payload JOIN log_leaf USING (entry_id) ORDER BY idx LIMIT 1',
  )
  if (!rows[0]) throw new Error('there is no payload to attack')
  return { id: rows[0].id, index: Number(rows[0].idx) }
}

export const columns: readonly Attack[] = [
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
      const { id, index } = await withPayload(db)
      await changed(db, 'audit_payload', `payload = '{"reason":"another"}'`, 'entry_id = $1', [id])
      return one(index)
    },
  },
  {
    name: 'a payload edited, and its salt taken away',
    attack: async ({ db }) => {
      const { id, index } = await withPayload(db)
      await db.query('ALTER TABLE audit_payload ALTER COLUMN salt DROP NOT NULL')
      await changed(db, 'audit_payload', `payload = '{"reason":"another"}', salt = NULL`, 'entry_id = $1', [id])
      return one(index)
    },
  },
  {
    name: 'a payload given to another facility',
    attack: async ({ db }) => {
      const { id, index } = await withPayload(db)
      await changed(db, 'audit_payload', 'facility_id = gen_random_uuid()', 'entry_id = $1', [id])
      return one(index)
    },
  },
  {
    name: 'a payload deleted, and no entry that erased it',
    attack: async ({ db }) => {
      const { id, index } = await withPayload(db)
      await behind(db, 'audit_payload', 'DELETE FROM audit_payload WHERE entry_id = $1', [id])
      return one(index)
    },
  },
  {
    name: 'a payload deleted, and an entry that nobody else had asked for says that it was erased',
    attack: async ({ db }) => {
      const { id, index } = await withPayload(db)
      await behind(db, 'audit_payload', 'DELETE FROM audit_payload WHERE entry_id = $1', [id])
      await forgedEntry(db, '01939c3e-0000-7000-8000-00000000cccc', (text) =>
        text
          .replace(/"subject":(null|"[^"]+")/, `"subject":"audit-entry:${id}"`)
          .replace(/"type":"[^"]+"/, '"type":"payload.erased"'),
      )
      return one(index)
    },
  },
]
