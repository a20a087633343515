import 'server-only'
import type { AuditOutcome } from '#lib/audit/search-query'
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
}

export type AuditFilter = {
  readonly patientRef: string | null
  readonly actorId: string | null
  readonly action: string | null
  readonly outcome: AuditOutcome | null
  /** Instants, RFC 3339 UTC with milliseconds, as the entries write them: text order is time order. */
  readonly notBefore: string | null
  readonly earlierThan: string | null
  /** The last row seen. */
  readonly after: { readonly ts: string; readonly id: string } | null
}

function conditions(filter: AuditFilter): Prisma.Sql {
  const parts: Prisma.Sql[] = [Prisma.sql`true`]
  if (filter.patientRef !== null) parts.push(Prisma.sql`patient_ref = ${filter.patientRef}::uuid`)
  if (filter.actorId !== null) parts.push(Prisma.sql`actor_id = ${filter.actorId}`)
  if (filter.action?.endsWith('.*')) parts.push(Prisma.sql`type ^@ ${filter.action.slice(0, -1)}`)
  else if (filter.action !== null) parts.push(Prisma.sql`type = ${filter.action}`)
  if (filter.outcome !== null) parts.push(Prisma.sql`outcome = ${filter.outcome}`)
  if (filter.notBefore !== null) parts.push(Prisma.sql`ts >= ${filter.notBefore}`)
  if (filter.earlierThan !== null) parts.push(Prisma.sql`ts < ${filter.earlierThan}`)
  if (filter.after !== null) parts.push(Prisma.sql`(ts, id) < (${filter.after.ts}, ${filter.after.id}::uuid)`)
  return Prisma.join(parts, ' AND ')
}

/** Entries that meet the filter, newest first, at most `limit`: one index walk, however long the trail. */
export async function searchEntries(tx: Tx, filter: AuditFilter, limit: number): Promise<readonly AuditRow[]> {
  return tx.$queryRaw<AuditRow[]>`
    SELECT id::text, ts, type, actor_id AS "actorId", actor_role AS "actorRole", patient_ref::text AS "patientRef",
           subject, outcome
      FROM audit_entry WHERE ${conditions(filter)} ORDER BY ts DESC, id DESC LIMIT ${limit}`
}

/** How many entries of each day, type family and actor meet the filter: the chart and the facets, in one pass. */
export async function countEntries(
  tx: Tx,
  filter: AuditFilter,
  timeZone: string,
): Promise<readonly { readonly day: string; readonly family: string; readonly actorId: string; readonly n: number }[]> {
  return tx.$queryRaw`
    SELECT to_char(ts::timestamptz AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS day, split_part(type, '.', 1) AS family,
           actor_id AS "actorId", count(*)::int AS n
      FROM audit_entry WHERE ${conditions(filter)} GROUP BY 1, 2, 3`
}

/** One entry with its exact leaf, or null. */
export async function findEntry(tx: Tx, id: string): Promise<(AuditRow & { readonly canonical: string }) | null> {
  const [row] = await tx.$queryRaw<(AuditRow & { canonical: string })[]>`
    SELECT id::text, ts, type, actor_id AS "actorId", actor_role AS "actorRole", patient_ref::text AS "patientRef",
           subject, outcome, canonical FROM audit_entry WHERE id = ${id}::uuid`
  return row ?? null
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
