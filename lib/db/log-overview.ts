import 'server-only'
import { type NewestCheckpoint, newestCheckpoint } from './log-checkpoints.ts'
import { cosignatureLines } from './log-cosignatures.ts'
import { currentOrigin, keysOf } from './log-origins.ts'
import type { LogReader } from './log-reader.ts'

/** What a reader needs to check the head by themselves. */
export type SignedHead = {
  readonly origin: string
  /** The verifier key that signs now. */
  readonly vkey: string
  /** Every key that ever signed under this name, the present one first. */
  readonly keys: readonly string[]
  readonly checkpoint: NewestCheckpoint
  readonly signedAt: Date
  /** Notes that an older and a newer key signed together, oldest first: how one key took over from another. */
  readonly handovers: readonly string[]
}

/** The newest signed head of the log's present name; null while there is none. */
export async function signedHead(db: LogReader): Promise<SignedHead | null> {
  const [name, checkpoint] = [await currentOrigin(db), await newestCheckpoint(db)]
  if (!name || !checkpoint) return null
  const keys = await keysOf(db, name.epoch)
  const [vkey] = keys
  const [row] = await db.$queryRaw<{ at: Date }[]>`
    SELECT signed_at AS at FROM log_checkpoint
     WHERE epoch = ${checkpoint.epoch} AND size = ${checkpoint.size}::bigint AND note = ${checkpoint.note}`
  // A note with two signatures is longer than its neighbour by a signature line; only those begin two lines with a dash.
  const handovers = await db.$queryRaw<{ note: string }[]>`
    SELECT c.note FROM log_key k JOIN log_checkpoint c ON c.epoch = k.epoch AND c.size = k.from_size
     WHERE k.epoch = ${name.epoch} AND c.note ~ E'\n— [^\n]+\n— ' ORDER BY c.size`
  if (!vkey || !row) return null
  return { origin: name.origin, vkey, keys, checkpoint, signedAt: row.at, handovers: handovers.map(({ note }) => note) }
}

export type LogCounts = {
  /** Entries with a place, signed for or not. */
  readonly placed: number
  readonly retained: number
  /** Verifier keys of the witnesses that signed under the newest head. */
  readonly witnesses: number
  readonly origins: number
}

/** What there is to say about the log beside its head. Cost: a count of the retained checkpoints. */
export async function logCounts(db: LogReader, { checkpoint }: SignedHead): Promise<LogCounts> {
  const [row] = await db.$queryRaw<{ placed: bigint; retained: bigint; origins: bigint }[]>`
    SELECT (SELECT size FROM log_head) AS placed, (SELECT count(*) FROM log_checkpoint) AS retained,
           (SELECT count(*) FROM log_origin) AS origins`
  const lines = await cosignatureLines(db, checkpoint)
  return {
    placed: Number(row?.placed ?? 0),
    retained: Number(row?.retained ?? 0),
    origins: Number(row?.origins ?? 0),
    witnesses: lines.length,
  }
}

/** Entries of all facilities that wait for their place: a number, which says nothing about anybody. */
export async function waitingEntries(db: LogReader): Promise<number> {
  const [row] = await db.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM audit_queue`
  return Number(row?.n ?? 0)
}

/** The lines of entries with their places, in the order asked: null for one that waits. Unknown ones are left out. */
export async function leavesOf(
  db: LogReader,
  entryIds: readonly string[],
): Promise<readonly { readonly index: number | null; readonly leaf: string }[]> {
  const rows = await db.$queryRaw<{ index: bigint | null; leaf: string }[]>`
    SELECT l.idx AS index, e.canonical AS leaf
      FROM unnest(${[...entryIds]}::uuid[]) WITH ORDINALITY AS asked (id, nth) JOIN audit_entry e ON e.id = asked.id
      LEFT JOIN log_leaf l ON l.entry_id = e.id ORDER BY asked.nth`
  return rows.map(({ index, leaf }) => ({ index: index === null ? null : Number(index), leaf }))
}
