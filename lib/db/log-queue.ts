/**
 * The queue of entries that wait for their place.
 *
 * Two things make it harder than "sequence greater than the last one". Numbers are drawn before the commit, so that a row
 * may turn up below ones that were taken already. And deleted rows stay where they are, to be walked over again and
 * again, for as long as any old transaction is open anywhere in the database. So the reader remembers where rows may
 * still turn up, and looks nowhere else: beyond the highest number that it has seen, and in the holes below it, each until
 * every transaction that could have drawn a number in it has ended.
 */
import 'server-only'
import type { LogTx } from './log-client.ts'

/** Numbers from `from` to `to`, both included, of which rows may still turn up. */
export type Hole = {
  readonly from: bigint
  readonly to: bigint
  /** Once every transaction below this one has ended, what has not turned up never will. */
  readonly horizon: bigint
}

/** Where a reader has to look. It is only a memory: a new reader, or one that has lost it, begins with `unreadQueue`. */
export type QueueMemory = { readonly holes: readonly Hole[]; readonly high: bigint }

export const unreadQueue: QueueMemory = { holes: [], high: 0n }

export type QueuedEntry = {
  readonly sequence: bigint
  readonly entryId: string
  /** The leaf's text; null where the queue names an entry that is not there. */
  readonly canonical: string | null
}

export type Taken = { readonly entries: readonly QueuedEntry[]; readonly memory: QueueMemory }

/**
 * More holes than this become one: its rows are then walked over each time. Holes last only while an older transaction
 * does; a thousand look-ups take some milliseconds.
 */
const MAX_HOLES = 1_000

/** The largest bigint: beyond the highest number seen, everything may turn up. */
const NO_END = 2n ** 63n - 1n

type Row = { xmin: string; xmax: string; sequence: bigint | null; entryId: string | null; canonical: string | null }

/**
 * Takes the oldest entries out of the queue, at most `limit`, in the order of their numbers and in one snapshot.
 * `everywhere` looks from the beginning, whatever is remembered: a number that somebody put in by hand is found so.
 * Cost: one statement. They are back in the queue unless the transaction commits.
 */
export async function takeFromQueue(
  tx: LogTx,
  memory: QueueMemory,
  { limit, everywhere }: { readonly limit: number; readonly everywhere: boolean },
): Promise<Taken> {
  const places = everywhere
    ? [{ from: -NO_END, to: NO_END }]
    : [...memory.holes, { from: memory.high + 1n, to: NO_END }]
  const rows = await tx.$queryRaw<Row[]>`
    WITH taken AS (
      DELETE FROM audit_queue WHERE ctid = ANY (ARRAY(
        SELECT q.ctid
          FROM unnest(${places.map(({ from }) => from)}::bigint[], ${places.map(({ to }) => to)}::bigint[]) AS p (a, z)
         CROSS JOIN LATERAL (
           SELECT ctid, sequence FROM audit_queue WHERE sequence BETWEEN p.a AND p.z ORDER BY sequence LIMIT ${limit}
         ) q
         ORDER BY q.sequence LIMIT ${limit}))
      RETURNING sequence, entry_id
    )
    SELECT pg_snapshot_xmin(s.now)::text AS xmin, pg_snapshot_xmax(s.now)::text AS xmax,
           t.sequence, t.entry_id::text AS "entryId", e.canonical
      FROM (SELECT pg_current_snapshot() AS now) s
      LEFT JOIN (taken t LEFT JOIN audit_entry e ON e.id = t.entry_id) ON true
     ORDER BY t.sequence`
  const entries = rows.flatMap(({ sequence, entryId, canonical }) =>
    sequence === null || entryId === null ? [] : [{ sequence, entryId, canonical }],
  )
  const { xmin, xmax } = rows[0] as Row
  const snapshot = { xmin: BigInt(xmin), xmax: BigInt(xmax) }
  const full = entries.length === limit
  return { entries, memory: remember(memory, entries, { ...snapshot, full }) }
}

type Look = {
  /** Every transaction below this one had ended when the rows were read. */
  readonly xmin: bigint
  /** No transaction from this one on had begun to write: each number seen was drawn by an earlier one. */
  readonly xmax: bigint
  /** As many as were asked for: above the last of them nothing has been looked at. */
  readonly full: boolean
}

/** What is to be remembered after a look that found these rows. */
export function remember(
  { holes, high }: QueueMemory,
  found: readonly { readonly sequence: bigint }[],
  { xmin, xmax, full }: Look,
): QueueMemory {
  const numbers = found.map(({ sequence }) => sequence)
  const last = numbers.at(-1) ?? 0n
  const top = last > high ? last : high
  const looked = (hole: Hole) => !full || hole.to <= last
  const left = holes.filter((hole) => !(looked(hole) && xmin >= hole.horizon)).flatMap((hole) => without(hole, numbers))
  const opened = top > high ? without({ from: high + 1n, to: top, horizon: xmax }, numbers) : []
  return { holes: fewEnough([...left, ...opened]), high: top }
}

/** What is left of a hole between the numbers that turned up. */
function without(hole: Hole, numbers: readonly bigint[]): Hole[] {
  const left: Hole[] = []
  let { from } = hole
  for (const number of numbers) {
    if (number < from || number > hole.to) continue
    if (number > from) left.push({ ...hole, from, to: number - 1n })
    from = number + 1n
  }
  if (from <= hole.to) left.push({ ...hole, from })
  return left
}

function fewEnough(holes: readonly Hole[]): readonly Hole[] {
  const [first, last] = [holes[0], holes.at(-1)]
  if (holes.length <= MAX_HOLES || !first || !last) return holes
  // The newest hole's horizon is the latest: they are in the order in which they opened.
  return [{ from: first.from, to: last.to, horizon: last.horizon }]
}
