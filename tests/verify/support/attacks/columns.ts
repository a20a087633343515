/** Columns made from an entry, and what it is about. */
import { behind } from '../superuser.ts'
import { type Attack, changed, EARLY, one, oneId } from './target.ts'

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
