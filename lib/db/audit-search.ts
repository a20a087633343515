import 'server-only'
import type { AuditOutcome } from '#lib/audit/search-query'
import { type AuditFilter, allOf, conditions, isNarrow } from './audit-search-filter.ts'
import { Prisma } from './generated/client.ts'
import { type Patient, patientColumns, readPatient } from './patients.ts'
import type { Tx } from './transaction.ts'

/** An entry as lists show it. `patientRef` is the surrogate that the log knows. */
export type AuditRow = {
  readonly id: string
  readonly ts: string
  readonly type: string
  readonly actorId: string
  readonly actorRole: string | null
  readonly patientRef: string | null
  readonly subject: string | null
  readonly outcome: AuditOutcome
  /** Its index in the log; null while it waits for one. */
  readonly place: number | null
}

/** The last row of the page before. */
export type AuditCursor = { readonly ts: string; readonly id: string }

const columns = Prisma.sql`e.id, e.ts, e.type, e.actor_id, e.actor_role, e.patient_ref, e.subject, e.outcome`
const newestFirst = Prisma.sql`ORDER BY e.ts DESC, e.id DESC`

/**
 * Entries that meet the filter, newest first, at most `limit`. However long the trail, each part below walks one index in
 * the order of the answer and stops at `limit`: `audit_entry_newest` by facility, `…_by_type` and `…_by_actor_type` once a
 * type, `…_by_actor`, `…_by_patient`. What equality alone finds (subject, session, request, flag) is few and is sorted.
 */
export async function searchEntries(
  tx: Tx,
  filter: AuditFilter,
  after: AuditCursor | null,
  limit: number,
): Promise<readonly AuditRow[]> {
  const met = conditions(filter)
  if (after !== null) met.push(Prisma.sql`(e.ts, e.id) < (${after.ts}, ${after.id}::uuid)`)
  const parts = walks(filter).map((where) => walk([...where, ...met], filter, limit))
  const rows = await tx.$queryRaw<(Omit<AuditRow, 'place'> & { place: bigint | null })[]>`
    SELECT e.id::text, e.ts, e.type, e.actor_id AS "actorId", e.actor_role AS "actorRole",
           e.patient_ref::text AS "patientRef", e.subject, e.outcome, l.idx AS place
      FROM (SELECT * FROM (${Prisma.join(parts, ' UNION ALL ')}) AS e ${newestFirst} LIMIT ${limit}) AS e
      LEFT JOIN log_leaf l ON l.entry_id = e.id ${newestFirst}`
  return rows.map(({ place, ...row }) => ({ ...row, place: place === null ? null : Number(place) }))
}

/** The facility's own entries and those of no facility lie apart in the indexes that begin with the facility. */
function walks(filter: AuditFilter): Prisma.Sql[][] {
  if (isNarrow(filter) || filter.actorId !== null) return [[]]
  return [[Prisma.sql`e.facility_id = ${filter.facilityId}::uuid`], [Prisma.sql`e.facility_id IS NULL`]]
}

function walk(where: readonly Prisma.Sql[], filter: AuditFilter, limit: number): Prisma.Sql {
  const { types } = filter
  if (types === null)
    return Prisma.sql`(SELECT ${columns} FROM audit_entry e WHERE ${allOf(where)} ${newestFirst} LIMIT ${limit})`
  if (isNarrow(filter) || (filter.outcome !== null && filter.outcome !== 'success')) {
    const all = allOf([...where, Prisma.sql`e.type = ANY (${[...types]})`])
    return Prisma.sql`(SELECT ${columns} FROM audit_entry e WHERE ${all} ${newestFirst} LIMIT ${limit})`
  }
  return Prisma.sql`(SELECT e.* FROM unnest(${[...types]}::text[]) AS t (type) CROSS JOIN LATERAL (
    SELECT ${columns} FROM audit_entry e WHERE ${allOf([...where, Prisma.sql`e.type = t.type`])} ${newestFirst} LIMIT ${limit}) AS e)`
}

/** One entry with its exact leaf, or null. */
export async function findEntry(tx: Tx, id: string): Promise<(AuditRow & { readonly canonical: string }) | null> {
  const [row] = await tx.$queryRaw<(Omit<AuditRow, 'place'> & { canonical: string; place: bigint | null })[]>`
    SELECT e.id::text, e.ts, e.type, e.actor_id AS "actorId", e.actor_role AS "actorRole",
           e.patient_ref::text AS "patientRef", e.subject, e.outcome, e.canonical, l.idx AS place
      FROM audit_entry e LEFT JOIN log_leaf l ON l.entry_id = e.id WHERE e.id = ${id}::uuid`
  return row ? { ...row, place: row.place === null ? null : Number(row.place) } : null
}

/** The exact leaves of entries, by id. */
export async function leavesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; canonical: string }[]>`
    SELECT id::text, canonical FROM audit_entry WHERE id = ANY (${[...ids]}::uuid[])`
  return new Map(rows.map(({ id, canonical }) => [id, canonical]))
}

/** The payload's exact text, or null where the entry has none (or it was erased). */
export async function findPayload(tx: Tx, entryId: string): Promise<string | null> {
  const row = await tx.auditPayload.findUnique({ where: { entryId }, select: { payload: true } })
  return row?.payload ?? null
}

/** The facility's patients behind these surrogates, by surrogate. */
export async function patientsByAuditRef(tx: Tx, refs: Iterable<string>): Promise<ReadonlyMap<string, Patient>> {
  const rows = await tx.patient.findMany({ where: { auditRef: { in: [...new Set(refs)] } }, select: patientColumns })
  return new Map(rows.map((row) => [row.auditRef, readPatient(row)]))
}
