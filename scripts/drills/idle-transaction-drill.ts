import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { appendEntryOfNobody } from '#lib/db/audit-log'
import { runLog } from '#lib/use-cases/log/run-log'
import { CoverageWatch } from '../../bench/audit/coverage.ts'
import type { Drilled } from './sequencer-drill.ts'
import { quantile } from './support/report.ts'

const WRITERS = 4

/** R14's limit, held here for as long as the old transactions are open. */
const COVERED_WITHIN_MS = 2_000

/** Entries followed to their checkpoint: enough for a percentile, few enough to cost nothing. */
const FOLLOW_EVERY = 10

/**
 * R15: two transactions are left open elsewhere, one that only reads and one that has written, so that no deleted row of
 * the queue can be cleared away. Entries written meanwhile are covered as quickly at the end as at the beginning.
 */
export async function drillIdleTransaction(folder: string, seconds: number): Promise<Drilled> {
  const [reader, writer] = [await connected(), await connected()]
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM audit_queue')
  await writer.query('BEGIN; SELECT pg_current_xact_id()')
  const ending = new AbortController()
  const { ended } = await runLog(ending.signal)
  const watch = new CoverageWatch(folder)
  const commits: { entryId: string; at: number }[] = []
  const until = performance.now() + seconds * 1000
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (performance.now() < until) {
        const entryId = await appendEntryOfNobody(randomUUID(), { type: 'sign-in.failed', at: new Date() })
        commits.push({ entryId, at: performance.now() })
        await pause(1)
      }
    }),
  )
  const delays = await watch.delays(commits.filter((_, i) => i % FOLLOW_EVERY === 0))
  const { rows } = await reader.query("SELECT pg_relation_size('audit_queue')::int AS bytes")
  await writer.query('ROLLBACK')
  await reader.query('ROLLBACK')
  await Promise.all([reader.end(), writer.end()])
  ending.abort()
  await ended
  const quarter = Math.max(1, Math.floor(delays.length / 4))
  const [first, last] = [delays.slice(0, quarter), delays.slice(-quarter)].map((some) => quantile(some, 0.99))
  const figures = {
    'transactions idle': `2, for ${seconds} s`,
    'entries written and covered': commits.length,
    'queue on disk, of deleted rows': `${Math.round(rows[0].bytes / 1024)} KiB`,
    'commit to checkpoint p99, first quarter': `${first?.toFixed(0)} ms`,
    'commit to checkpoint p99, last quarter': `${last?.toFixed(0)} ms`,
  }
  return { figures, kept: (last ?? Number.POSITIVE_INFINITY) <= COVERED_WITHIN_MS }
}

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_SEQUENCER_URL })
  await client.connect()
  return client
}
