import type { Actor } from '#lib/access/actor'
import type { AuditQuery } from '#lib/audit/search-query'
import { activity } from '#lib/db/audit-activity'
import { newestCheckpoint } from '#lib/db/log-checkpoints'
import type { Patient } from '#lib/db/patients'
import { allPractitioners, type PractitionerSummary } from '#lib/db/practitioners'
import { auditFilter, type BoundedQuery, withPeriod } from './shared/audit-filter.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type PreparedExport = {
  readonly query: BoundedQuery
  readonly patient: Patient | null
  readonly practitioners: ReadonlyMap<string, PractitionerSummary>
  /** About how many entries, and whether that is the least. */
  readonly total: number
  readonly more: boolean
  /** Entries that the newest signed head covers: all files of this export are made of these. Null before the first head. */
  readonly size: number | null
}

/** What an export of a search would hold. Nothing leaves the portal yet: the download is what makes the entry. */
export async function prepareAuditExport(
  actor: Actor,
  query: AuditQuery,
  now: Date,
): Promise<Result<PreparedExport, 'not-found' | NotPermitted>> {
  return permitted(actor, 'audit.export', now, async (tx) => {
    const bounded = withPeriod(actor, query, now)
    const asked = await auditFilter(tx, actor, bounded)
    if (!asked) return refused('not-found')
    const { total, more } = await activity(tx, asked.filter, bounded, actor.facility.timeZone)
    const newest = await newestCheckpoint(tx)
    return done({
      query: bounded,
      patient: asked.patient,
      practitioners: await allPractitioners(tx),
      total,
      more,
      size: newest?.size ?? null,
    })
  })
}
