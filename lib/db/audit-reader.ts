/** The log's tables as the auditor reads them: everything, in batches, in the order of the log. */
import 'server-only'
import type { LogReader } from './log-reader.ts'

/**
 * Entries read at once. Packed into one value: a row an entry would cost more than its hash. 2,048 entries of half a
 * kilobyte are a megabyte.
 */
const LEAVES_AT_ONCE = 2_048

/** Rows with all their columns, of which JavaScript makes objects. */
const ENTRIES_AT_ONCE = 1_000

export type HeadRow = { readonly epoch: number; readonly size: number; readonly root: Uint8Array }

export type OriginRow = { readonly epoch: number; readonly origin: string; readonly openedAtSize: number }

export type KeyRow = { readonly epoch: number; readonly vkey: string; readonly fromSize: number }

export type CheckpointRow = { readonly epoch: number; readonly size: number; readonly note: string }

/** The head, or null while the log is not open. More than one row cannot be: the key allows one. */
export async function readHead(db: LogReader): Promise<HeadRow | null> {
  const [row] = await db.$queryRaw<{ epoch: number; size: bigint; root: Uint8Array }[]>`
    SELECT epoch, size, root FROM log_head`
  return row ? { ...row, size: Number(row.size) } : null
}

export async function readOrigins(db: LogReader): Promise<readonly OriginRow[]> {
  const rows = await db.$queryRaw<{ epoch: number; origin: string; size: bigint }[]>`
    SELECT epoch, origin, opened_at_size AS size FROM log_origin ORDER BY epoch`
  return rows.map(({ epoch, origin, size }) => ({ epoch, origin, openedAtSize: Number(size) }))
}

export async function readKeys(db: LogReader): Promise<readonly KeyRow[]> {
  const rows = await db.$queryRaw<{ epoch: number; vkey: string; size: bigint }[]>`
    SELECT epoch, vkey, from_size AS size FROM log_key ORDER BY epoch, from_size, added_at`
  return rows.map(({ epoch, vkey, size }) => ({ epoch, vkey, fromSize: Number(size) }))
}

/** Every checkpoint, smallest tree first, a thousand at a time. */
export async function* readCheckpoints(db: LogReader): AsyncGenerator<readonly CheckpointRow[]> {
  let after = { epoch: 0, size: -1n, note: '' }
  for (;;) {
    const rows = await db.$queryRaw<{ epoch: number; size: bigint; note: string }[]>`
      SELECT epoch, size, note FROM log_checkpoint
       WHERE (epoch, size, note) > (${after.epoch}, ${after.size}::bigint, ${after.note})
       ORDER BY epoch, size, note LIMIT 1000`
    yield rows.map(({ size, ...row }) => ({ ...row, size: Number(size) }))
    const last = rows.at(-1)
    if (!last) return
    after = last
  }
}

export type CosignatureRow = { readonly size: number; readonly witness: string; readonly line: string }

export async function readCosignatures(db: LogReader, epoch: number, size: number): Promise<readonly CosignatureRow[]> {
  const rows = await db.$queryRaw<{ size: bigint; witness: string; line: string }[]>`
    SELECT size, witness, line FROM log_cosignature
     WHERE epoch = ${epoch} AND size = ${size}::bigint ORDER BY witness`
  return rows.map(({ size: of, ...row }) => ({ ...row, size: Number(of) }))
}

export type PlacedLeaf = {
  readonly index: number
  readonly hash: Uint8Array
  /** Null where the leaf names an entry that is not there. */
  readonly record: Uint8Array | null
}

/**
 * Every leaf with its entry's bytes, in order of place. Memory: two batches, because the next one is asked for while this
 * one is worked on; other questions to `db` have to wait their turn (one-at-a-time.ts).
 */
export async function* readLeaves(db: LogReader, from = 0): AsyncGenerator<readonly PlacedLeaf[]> {
  let upcoming = packedLeaves(db, BigInt(from))
  try {
    for (;;) {
      const packed = await upcoming
      if (!packed) return
      const leaves = unpack(packed)
      upcoming = packedLeaves(db, BigInt((leaves.at(-1) as PlacedLeaf).index) + 1n)
      yield leaves
    }
  } finally {
    // Whoever stops early leaves a question behind, which must have its answer before the transaction ends.
    await upcoming.catch(() => null)
  }
}

async function packedLeaves(db: LogReader, next: bigint): Promise<Uint8Array | null> {
  const [row] = await db.$queryRaw<{ packed: Uint8Array | null }[]>`
    SELECT string_agg(int8send(idx) || hash || int4send(coalesce(octet_length(bytes), -1)) || coalesce(bytes, ''), ''
                      ORDER BY idx) AS packed
      FROM (SELECT l.idx, l.hash, convert_to(e.canonical, 'UTF8') AS bytes
              FROM log_leaf l LEFT JOIN audit_entry e ON e.id = l.entry_id
             WHERE l.idx >= ${next}::bigint ORDER BY l.idx LIMIT ${LEAVES_AT_ONCE}) batch`
  return row?.packed ?? null
}

/** Eight bytes of place, 32 of hash, four of length (-1: no entry), and the entry. */
function unpack(packed: Uint8Array): PlacedLeaf[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const leaves: PlacedLeaf[] = []
  for (let at = 0; at < packed.length; ) {
    const length = view.getInt32(at + 40)
    const end = at + 44 + Math.max(length, 0)
    leaves.push({
      index: Number(view.getBigInt64(at)),
      hash: packed.subarray(at + 8, at + 40),
      record: length < 0 ? null : packed.subarray(at + 44, end),
    })
    at = end
  }
  return leaves
}

/** An entry with the columns made from it and what it is about. */
export type EntryRow = {
  readonly id: string
  readonly canonical: string
  readonly ts: string
  readonly type: string
  readonly actorId: string
  readonly actorRole: string
  readonly facility: string | null
  readonly patientRef: string | null
  readonly subject: string | null
  readonly outcome: string
  readonly session: string | null
  readonly requestId: string
  /** Null where there is no payload. */
  readonly salt: Uint8Array | null
  readonly payload: string | null
  /** Whose the payload is, as row-level security reads it. */
  readonly payloadFacility: string | null
}

export type PlacedEntry = EntryRow & { readonly index: number }

/** Every placed entry with its columns and payload, in order of place. Memory: one batch. */
export async function* readPlacedEntries(db: LogReader): AsyncGenerator<readonly PlacedEntry[]> {
  let next = 0n
  for (;;) {
    const rows = await db.$queryRaw<(EntryRow & { index: bigint })[]>`
      SELECT l.idx AS index, e.id::text AS id, e.canonical, e.ts, e.type, e.actor_id AS "actorId",
             e.actor_role AS "actorRole", e.facility_id::text AS facility, e.patient_ref::text AS "patientRef", e.subject,
             e.outcome, e.session_id::text AS session, e.request_id::text AS "requestId", p.salt, p.payload,
             p.facility_id::text AS "payloadFacility"
        FROM (SELECT idx, entry_id FROM log_leaf WHERE idx >= ${next}::bigint ORDER BY idx LIMIT ${ENTRIES_AT_ONCE}) l
        JOIN audit_entry e ON e.id = l.entry_id LEFT JOIN audit_payload p ON p.entry_id = e.id
       ORDER BY l.idx`
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(({ index, ...row }) => ({ ...row, index: Number(index) }))
    next = last.index + 1n
  }
}

/** Every entry that waits for its place, in the order of the queue. Memory: one batch. */
export async function* readQueuedEntries(db: LogReader): AsyncGenerator<readonly EntryRow[]> {
  let after = -1n
  for (;;) {
    const rows = await db.$queryRaw<(EntryRow & { sequence: bigint })[]>`
      SELECT q.sequence, e.id::text AS id, e.canonical, e.ts, e.type, e.actor_id AS "actorId", e.actor_role AS "actorRole",
             e.facility_id::text AS facility, e.patient_ref::text AS "patientRef", e.subject, e.outcome,
             e.session_id::text AS session, e.request_id::text AS "requestId", p.salt, p.payload,
             p.facility_id::text AS "payloadFacility"
        FROM audit_queue q JOIN audit_entry e ON e.id = q.entry_id LEFT JOIN audit_payload p ON p.entry_id = e.id
       WHERE q.sequence > ${after}::bigint ORDER BY q.sequence LIMIT ${ENTRIES_AT_ONCE}`
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(({ sequence: _, ...row }) => row)
    after = last.sequence
  }
}

/**
 * Entries that neither wait nor have a place, the first thousand by id: nobody but a superuser makes one. A place or number
 * below the first is none: nothing that goes through log or queue in order would come by it.
 */
export async function readLostEntries(db: LogReader): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT e.id::text AS id FROM audit_entry e
     WHERE NOT EXISTS (SELECT FROM log_leaf l WHERE l.entry_id = e.id AND l.idx >= 0)
       AND NOT EXISTS (SELECT FROM audit_queue q WHERE q.entry_id = e.id AND q.sequence >= 0)
     ORDER BY e.id LIMIT 1000`
  return rows.map(({ id }) => id)
}

/** What PostgreSQL can compare by itself, and JavaScript would only carry about. Each answer is a list of damage. */
export async function readOddities(db: LogReader): Promise<{
  readonly queuedAndPlaced: readonly string[]
  readonly payloadsOfNobody: readonly string[]
  readonly tileRoots: readonly { readonly level: number; readonly index: number }[]
  readonly tilesBeyond: readonly { readonly level: number; readonly index: number }[]
}> {
  const queued = await db.$queryRaw<{ id: string }[]>`
    SELECT q.entry_id::text AS id FROM audit_queue q LEFT JOIN log_leaf l ON l.entry_id = q.entry_id
      LEFT JOIN audit_entry e ON e.id = q.entry_id
     WHERE l.idx IS NOT NULL OR e.id IS NULL ORDER BY q.sequence LIMIT 1000`
  const payloads = await db.$queryRaw<{ id: string }[]>`
    SELECT p.entry_id::text AS id FROM audit_payload p LEFT JOIN audit_entry e ON e.id = p.entry_id
     WHERE e.id IS NULL ORDER BY p.entry_id LIMIT 1000`
  // A tile's root is also a hash of the tile above it, once that one is full.
  const roots = await db.$queryRaw<{ level: number; index: bigint }[]>`
    SELECT t.level, t.index FROM log_tile t JOIN log_tile u ON u.level = t.level + 1 AND u.index = t.index / 256
     WHERE substring(u.hashes FROM (t.index % 256)::int * 32 + 1 FOR 32) <> t.root ORDER BY t.level, t.index LIMIT 1000`
  const beyond = await db.$queryRaw<{ level: number; index: bigint }[]>`
    SELECT t.level, t.index FROM log_tile t, log_head h
     WHERE (t.index + 1)::numeric * power(256::numeric, t.level + 1) > h.size ORDER BY t.level, t.index LIMIT 1000`
  return {
    queuedAndPlaced: queued.map(({ id }) => id),
    payloadsOfNobody: payloads.map(({ id }) => id),
    tileRoots: roots.map(({ level, index }) => ({ level, index: Number(index) })),
    tilesBeyond: beyond.map(({ level, index }) => ({ level, index: Number(index) })),
  }
}
