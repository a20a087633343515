import type { Actor } from '#lib/access/actor'
import type { AuditQuery } from '#lib/audit/search-query'
import { appendEntry } from '#lib/db/audit-log'
import { type AuditFilter, type AuditRow, countEntries, patientsByAuditRef, searchEntries } from '#lib/db/audit-search'
import { findPatient, type Patient } from '#lib/db/patients'
import { allPractitioners, type PractitionerSummary } from '#lib/db/practitioners'
import type { Tx } from '#lib/db/transaction'
import { dayAfter, startOfDay } from './shared/day-bounds.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'
import { today } from './shared/today.ts'

/** Rows of one page: a screenful and a half. */
const PAGE = 50

/** What a first look shows, without being asked: the last seven days, today included. */
const DAYS_AT_FIRST = 7

export type AuditPage = {
  readonly query: AuditQuery & { readonly from: string; readonly to: string }
  readonly rows: readonly AuditRow[]
  /** The place of the last row, where older ones follow. */
  readonly older: string | null
  readonly total: number
  readonly perDay: readonly { readonly day: string; readonly n: number }[]
  readonly families: readonly { readonly family: string; readonly n: number }[]
  readonly actors: readonly { readonly id: string; readonly n: number }[]
  readonly practitioners: ReadonlyMap<string, PractitionerSummary>
  readonly patients: ReadonlyMap<string, Patient>
  /** The patient that the query names. */
  readonly patient: Patient | null
}

/**
 * A page of the audit trail: entries newest first, how many a day, and facets with counts. Shows that an act happened,
 * who, when and for whom; never what it said. The search itself is an entry.
 */
export async function searchAudit(
  actor: Actor,
  query: AuditQuery,
  now: Date,
): Promise<Result<AuditPage, 'not-found' | NotPermitted>> {
  return permitted(actor, 'audit.search', now, async (tx) => {
    const bounded = withPeriod(query, today(actor, now))
    const patient = query.patient === null ? null : await findPatient(tx, query.patient)
    if (query.patient !== null && patient === null) return refused('not-found')
    const page = await readPage(tx, actor, bounded, patient)
    const { before, ...asked } = bounded
    await appendEntry(tx, actor, {
      type: 'audit.searched',
      at: now,
      purpose: 'HCOMPL',
      patientRef: patient?.auditRef ?? null,
      payload: { asked, shown: page.rows.length, total: page.total },
    })
    return done(page)
  })
}

function withPeriod(query: AuditQuery, day: string): AuditPage['query'] {
  const to = query.to ?? day
  return { ...query, to, from: query.from ?? dayAfter(to, 1 - DAYS_AT_FIRST) }
}

async function readPage(tx: Tx, actor: Actor, query: AuditPage['query'], patient: Patient | null): Promise<AuditPage> {
  const [ts = '', id = ''] = query.before?.split('_') ?? []
  const filter: AuditFilter = {
    patientRef: patient?.auditRef ?? null,
    actorId: query.actor,
    action: query.action,
    outcome: query.outcome,
    notBefore: startOfDay(actor, query.from).toISOString(),
    earlierThan: startOfDay(actor, dayAfter(query.to, 1)).toISOString(),
    after: query.before === null ? null : { ts, id },
  }
  const found = await searchEntries(tx, filter, PAGE + 1)
  const rows = found.slice(0, PAGE)
  const counts = await countEntries(tx, { ...filter, after: null }, actor.facility.timeZone)
  const practitioners = await allPractitioners(tx)
  const patients = await patientsByAuditRef(
    tx,
    rows.flatMap((row) => row.patientRef ?? []),
  )
  const last = rows.at(-1)
  return {
    query,
    rows,
    older: found.length > PAGE && last ? `${last.ts}_${last.id}` : null,
    total: counts.reduce((sum, { n }) => sum + n, 0),
    perDay: summed(counts, ({ day }) => day)
      .map(([day, n]) => ({ day, n }))
      .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    families: summed(counts, ({ family }) => family)
      .map(([family, n]) => ({ family, n }))
      .toSorted((a, b) => b.n - a.n),
    actors: summed(counts, ({ actorId }) => actorId)
      .map(([id, n]) => ({ id, n }))
      .toSorted((a, b) => b.n - a.n),
    practitioners,
    patients,
    patient,
  }
}

function summed<Count extends { readonly n: number }>(
  counts: readonly Count[],
  key: (count: Count) => string,
): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>()
  for (const count of counts) sums.set(key(count), (sums.get(key(count)) ?? 0) + count.n)
  return [...sums]
}
