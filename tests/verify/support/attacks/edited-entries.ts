/** Entries edited or swapped, with more and more of the log made to fit. */
import { formatCheckpoint } from '#lib/audit/checkpoint'
import { signNote } from '#lib/audit/note'
import { behind, rehash, rewriteEntry } from '../superuser.ts'
import { type Attack, changed, EARLY, interval, LATE, one, oneId, worse } from './target.ts'

export const editedEntries: readonly Attack[] = [
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
]
