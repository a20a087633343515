import type { Actor } from '#lib/access/actor'
import { type AuditCursor, type AuditRow, leavesOf, patientsByAuditRef, searchEntries } from '#lib/db/audit-search'
import type { AuditFilter } from '#lib/db/audit-search-filter'
import type { Patient } from '#lib/db/patients'
import { allPractitioners, type PractitionerSummary } from '#lib/db/practitioners'
import { inTransaction, type Tx } from '#lib/db/transaction'

/** Entries held at once: bounds memory, and keeps each transaction to some tens of milliseconds. */
const BATCH = 1_000

export type ExportRow = AuditRow & { readonly place: number; readonly canonical: string }

export type ExportBatch = {
  readonly rows: readonly ExportRow[]
  readonly practitioners: ReadonlyMap<string, PractitionerSummary>
  readonly patients: ReadonlyMap<string, Patient>
}

/**
 * Every entry that meets the filter and stands among the first `size` of the log, in the order of the view, in batches of a
 * transaction each. The set cannot change meanwhile: places are given once, and what comes later has a later one.
 */
export async function* exportBatches<Extra>(
  actor: Actor,
  filter: AuditFilter,
  size: number,
  read: (tx: Tx, rows: readonly ExportRow[]) => Promise<Extra>,
): AsyncGenerator<ExportBatch & { readonly extra: Extra }> {
  let after: AuditCursor | null = null
  for (;;) {
    const from: AuditCursor | null = after
    const batch = await inTransaction(actor, async (tx) => {
      const found = await searchEntries(tx, filter, from, BATCH)
      const placed = found.filter((row) => row.place !== null && row.place < size)
      const leaves = await leavesOf(
        tx,
        placed.map(({ id }) => id),
      )
      const rows = placed.map((row) => ({ ...row, place: row.place ?? 0, canonical: leaves.get(row.id) ?? '' }))
      return {
        last: found.length === BATCH ? (found.at(-1) ?? null) : null,
        rows,
        practitioners: await allPractitioners(tx),
        patients: await patientsByAuditRef(
          tx,
          rows.flatMap(({ patientRef }) => patientRef ?? []),
        ),
        extra: await read(tx, rows),
      }
    })
    yield batch
    if (batch.last === null) return
    after = { ts: batch.last.ts, id: batch.last.id }
  }
}
