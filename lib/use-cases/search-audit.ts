import type { Actor } from '#lib/access/actor'
import type { AuditQuery } from '#lib/audit/search-query'
import { type Activity, activity } from '#lib/db/audit-activity'
import { appendEntry } from '#lib/db/audit-log'
import { type SavedSearch, savedSearches } from '#lib/db/audit-saved-searches'
import { type AuditRow, patientsByAuditRef, searchEntries } from '#lib/db/audit-search'
import type { Patient } from '#lib/db/patients'
import { allPractitioners, type PractitionerSummary } from '#lib/db/practitioners'
import { auditFilter, type BoundedQuery, withPeriod } from './shared/audit-filter.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** Rows of one page: a screenful and a half. */
const PAGE = 50

export type AuditPage = {
  readonly query: BoundedQuery
  readonly rows: readonly AuditRow[]
  /** The place of the last row, where older ones follow. */
  readonly older: string | null
  readonly activity: Activity
  readonly practitioners: ReadonlyMap<string, PractitionerSummary>
  readonly patients: ReadonlyMap<string, Patient>
  /** The patient that the query names. */
  readonly patient: Patient | null
  readonly saved: readonly SavedSearch[]
}

/**
 * A page of the audit trail: entries newest first, how many a day, and facets with counts. Shows that an act happened,
 * who, when and for whom; never what it said. The search itself is an entry, with what was asked and how many rows it
 * gave.
 */
export async function searchAudit(
  actor: Actor,
  query: AuditQuery,
  now: Date,
): Promise<Result<AuditPage, 'not-found' | NotPermitted>> {
  return permitted(actor, 'audit.search', now, async (tx) => {
    const bounded = withPeriod(actor, query, now)
    const asked = await auditFilter(tx, actor, bounded)
    if (!asked) return refused('not-found')
    const { filter, patient } = asked
    const [ts = '', id = ''] = bounded.before?.split('_') ?? []
    const found = await searchEntries(tx, filter, bounded.before === null ? null : { ts, id }, PAGE + 1)
    const rows = found.slice(0, PAGE)
    const counted = await activity(tx, filter, bounded, actor.facility.timeZone)
    await appendEntry(tx, actor, {
      type: 'audit.searched',
      at: now,
      purpose: 'HCOMPL',
      patientRef: patient?.auditRef ?? null,
      payload: { asked: { ...bounded }, shown: rows.length, total: counted.total },
    })
    const last = rows.at(-1)
    return done({
      query: bounded,
      rows,
      older: found.length > PAGE && last ? `${last.ts}_${last.id}` : null,
      activity: counted,
      practitioners: await allPractitioners(tx),
      patients: await patientsByAuditRef(
        tx,
        rows.flatMap((row) => row.patientRef ?? []),
      ),
      patient,
      saved: await savedSearches(tx, actor.practitionerId),
    })
  })
}
