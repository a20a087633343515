import { createHash } from 'node:crypto'
import pg from 'pg'
import { clientOptions } from './client-options.ts'

/**
 * Gives every waiting entry its place, as the sequencer does, without tiles and checkpoints: for tests that need places
 * and prove nothing. Answers how many entries have one.
 */
export async function placeEntries(): Promise<number> {
  const sequencer = new pg.Client(clientOptions(process.env.DATABASE_SEQUENCER_URL))
  await sequencer.connect()
  try {
    await sequencer.query('BEGIN')
    const { rows: waiting } = await sequencer.query<{ id: string; canonical: string }>(
      `WITH taken AS (DELETE FROM audit_queue RETURNING sequence, entry_id)
       SELECT e.id::text, e.canonical FROM taken JOIN audit_entry e ON e.id = entry_id ORDER BY sequence`,
    )
    const { rows: placed } = await sequencer.query<{ size: string }>('SELECT count(*) AS size FROM log_leaf')
    const size = Number(placed[0]?.size ?? 0)
    await sequencer.query(
      `INSERT INTO log_leaf (idx, entry_id, hash)
       SELECT $1::bigint + n - 1, id, hash FROM unnest($2::uuid[], $3::bytea[]) WITH ORDINALITY AS leaf (id, hash, n)`,
      [
        size,
        waiting.map(({ id }) => id),
        waiting.map(({ canonical }) => createHash('sha256').update('\0').update(canonical).digest()),
      ],
    )
    await sequencer.query('COMMIT')
    return size + waiting.length
  } finally {
    await sequencer.end()
  }
}
