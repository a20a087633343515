import 'server-only'
import type { LogReader } from './log-reader.ts'

/** The leaves' texts from a place on, in order; fewer than asked for where entries are not there. */
export async function leafTexts(db: LogReader, first: number, count: number): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ canonical: string }[]>`
    SELECT e.canonical FROM log_leaf l JOIN audit_entry e ON e.id = l.entry_id
     WHERE l.idx >= ${first}::bigint AND l.idx < ${first + count}::bigint ORDER BY l.idx`
  return rows.map(({ canonical }) => canonical)
}
