import 'server-only'
import { type AuditFilter, allOf, conditions, isNarrow } from './audit-search-filter.ts'
import { prisma } from './client.ts'
import { Prisma } from './generated/client.ts'
import type { Tx } from './transaction.ts'

/**
 * How many entries meet a filter, and how they divide. Nothing here reads a period entry by entry: days are read from
 * counts that follow the log (count_audit_activity in the migration), to which the entries not yet counted are added.
 * Filters that the counts do not know (one patient, subject, sign-in, request or flag) have few entries, of which at most
 * `AT_MOST` are counted, and the answer says so.
 */
export type Activity = {
  readonly total: number
  /** There are more than `total`; everything else divides the newest `total` of them. */
  readonly more: boolean
  readonly unit: 'day' | 'week' | 'month'
  /** By the first day of each day, week (from Monday) or month that has entries, in order. */
  readonly periods: readonly Count[]
  readonly types: readonly Count[]
  readonly actors: readonly Count[]
  readonly roles: readonly Count[]
  readonly outcomes: readonly Count[]
}

export type Count = { readonly value: string; readonly n: number }

/** Days of the facility, both included. */
export type Period = { readonly from: string; readonly to: string }

/** More would take longer than a page may; "more than 10,000" says what a reviewer needs to know. */
export const AT_MOST = 10_000

/** How much older than the newest counted entry one may be that is not yet counted: acts of one moment commit in any order. */
const SLACK_MS = 10 * 60_000

/** Entries that a page counts on its way: some tens of milliseconds at most. */
const ON_THE_WAY = 2_000

/** A chart of more bars is a smear: three months of days, two years of weeks. */
const DAYS_OF_DAYS = 92
const DAYS_OF_WEEKS = 730

/** Counts the next entries of the log, at most `atMost`, for every facility. Answers how many; 0 when somebody else does. */
export async function countNextEntries(atMost: number): Promise<number> {
  const [row] = await prisma().$queryRaw<{ n: number }[]>`SELECT count_audit_activity(${atMost}::integer) AS n`
  return row?.n ?? 0
}

/** The divided counts of a period. */
export async function activity(tx: Tx, filter: AuditFilter, period: Period, timeZone: string): Promise<Activity> {
  const unit = unitOf(period)
  if (isNarrow(filter)) return cut(fromRows(unit, await divided(tx, narrow(filter, timeZone), ALL)))
  await tx.$queryRaw`SELECT count_audit_activity(${ON_THE_WAY}::integer)`
  const [head] = await tx.$queryRaw<
    { size: bigint; newest: string }[]
  >`SELECT size, newest::text FROM audit_activity_head`
  const live = [uncounted(filter, timeZone, head), ofNobody(filter, timeZone)]
  const counts = (table: Prisma.Sql, type: Prisma.Sql, actor: Prisma.Sql) =>
    Prisma.join([counted(table, type, actor, filter, period), ...live], ' UNION ALL ')
  const [typeColumn, actorColumn, none] = [Prisma.sql`type`, Prisma.sql`actor_id`, Prisma.sql`''::text`]
  if (filter.types !== null || filter.actorId !== null) {
    return fromRows(unit, await divided(tx, counts(Prisma.sql`audit_activity`, typeColumn, actorColumn), ALL))
  }
  const ofTypes = await divided(tx, counts(Prisma.sql`audit_activity_of_types`, typeColumn, none), ALL_BUT_ACTORS)
  const ofActors = await divided(tx, counts(Prisma.sql`audit_activity_of_actors`, none, actorColumn), ONLY_ACTORS)
  return fromRows(unit, [...ofTypes, ...ofActors])
}

function unitOf({ from, to }: Period): Activity['unit'] {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  if (days <= DAYS_OF_DAYS) return 'day'
  return days <= DAYS_OF_WEEKS ? 'week' : 'month'
}

/** Rows (day, type, actor_id, actor_role, outcome, n) out of a table of counts. */
function counted(
  table: Prisma.Sql,
  type: Prisma.Sql,
  actor: Prisma.Sql,
  filter: AuditFilter,
  { from, to }: Period,
): Prisma.Sql {
  const where = [
    Prisma.sql`facility_id = ${filter.facilityId}::uuid`,
    Prisma.sql`day BETWEEN ${from}::date AND ${to}::date`,
  ]
  if (filter.actorId !== null) where.push(Prisma.sql`actor_id = ${filter.actorId}`)
  if (filter.types !== null) where.push(Prisma.sql`type = ANY (${[...filter.types]})`)
  if (filter.role !== null) where.push(Prisma.sql`actor_role = ${filter.role}`)
  if (filter.outcome !== null) where.push(Prisma.sql`outcome = ${filter.outcome}`)
  return Prisma.sql`SELECT day, ${type}, ${actor}, actor_role, outcome, n
                      FROM ${table} WHERE ${allOf(where)}`
}

const ofEntry = (timeZone: string) => Prisma.sql`
  (e.ts::timestamptz AT TIME ZONE ${timeZone})::date, e.type, e.actor_id,
  coalesce(e.actor_role, 'none'), e.outcome, 1`

function typed(filter: AuditFilter): Prisma.Sql[] {
  return filter.types === null ? [] : [Prisma.sql`e.type = ANY (${[...filter.types]})`]
}

/** The newest entries that a narrow filter finds. */
function narrow(filter: AuditFilter, timeZone: string): Prisma.Sql {
  return Prisma.sql`(SELECT ${ofEntry(timeZone)} FROM audit_entry e WHERE ${allOf([...conditions(filter), ...typed(filter)])}
                      ORDER BY e.ts DESC, e.id DESC LIMIT ${AT_MOST + 1})`
}

/** Entries of the facility that have no place yet, or one that is not counted yet: those of the last seconds. */
function uncounted(
  filter: AuditFilter,
  timeZone: string,
  head: { size: bigint; newest: string } | undefined,
): Prisma.Sql {
  const where = [
    Prisma.sql`e.facility_id = ${filter.facilityId}::uuid`,
    Prisma.sql`e.id >= ${somewhatBefore(head?.newest ?? '')}::uuid`,
    Prisma.sql`NOT EXISTS (SELECT FROM log_leaf l WHERE l.entry_id = e.id AND l.idx < ${head?.size ?? 0n})`,
    ...conditions(filter),
    ...typed(filter),
  ]
  return Prisma.sql`(SELECT ${ofEntry(timeZone)} FROM audit_entry e WHERE ${allOf(where)})`
}

/** Entries of no facility are in no facility's counts. */
function ofNobody(filter: AuditFilter, timeZone: string): Prisma.Sql {
  const where = [Prisma.sql`e.facility_id IS NULL`, ...conditions(filter), ...typed(filter)]
  return Prisma.sql`(SELECT ${ofEntry(timeZone)} FROM audit_entry e WHERE ${allOf(where)})`
}

/** The least id (UUID version 7: its first 48 bits are milliseconds) of the moment `SLACK_MS` before this one. */
function somewhatBefore(id: string): string {
  const ms = Math.max(0, Number.parseInt(id.replaceAll('-', '').slice(0, 12) || '0', 16) - SLACK_MS)
  const hex = ms.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}

/** What counts are divided by. */
const FACETS = {
  day: Prisma.sql`day`,
  type: Prisma.sql`type`,
  actor: Prisma.sql`actor_id`,
  role: Prisma.sql`actor_role`,
  outcome: Prisma.sql`outcome`,
} as const

type Facet = keyof typeof FACETS
type Divided = { readonly facet: Facet; readonly value: string; readonly n: number }

const ALL: readonly Facet[] = ['day', 'type', 'actor', 'role', 'outcome']
const ALL_BUT_ACTORS: readonly Facet[] = ['day', 'type', 'role', 'outcome']
const ONLY_ACTORS: readonly Facet[] = ['actor']

/** One pass over the rows for all facets together. */
async function divided(tx: Tx, rows: Prisma.Sql, facets: readonly Facet[]): Promise<readonly Divided[]> {
  const names = facets.map((facet) => Prisma.sql`WHEN grouping(${FACETS[facet]}) = 0 THEN ${facet}::text`)
  const values = facets.map((facet) => Prisma.sql`${FACETS[facet]}::text`)
  const sets = facets.map((facet) => Prisma.sql`(${FACETS[facet]})`)
  return tx.$queryRaw<Divided[]>`
    SELECT CASE ${Prisma.join(names, ' ')} END AS facet, coalesce(${Prisma.join(values)}) AS value, sum(n)::integer AS n
      FROM (${rows}) AS r (day, type, actor_id, actor_role, outcome, n) GROUP BY GROUPING SETS (${Prisma.join(sets)})`
}

function fromRows(unit: Activity['unit'], rows: readonly Divided[]): Activity {
  const by = (facet: Facet): Count[] => rows.filter((row) => row.facet === facet).map(({ value, n }) => ({ value, n }))
  const mostFirst = (facet: Facet) => by(facet).toSorted((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1))
  const outcomes = mostFirst('outcome')
  return {
    total: outcomes.reduce((sum, { n }) => sum + n, 0),
    more: false,
    unit,
    periods: periods(unit, by('day')),
    types: mostFirst('type'),
    actors: mostFirst('actor'),
    roles: mostFirst('role'),
    outcomes,
  }
}

/** Days summed to the first day of their week or month, in order. */
function periods(unit: Activity['unit'], days: readonly Count[]): readonly Count[] {
  const sums = new Map<string, number>()
  for (const { value, n } of days) {
    const first = firstDay(unit, value)
    sums.set(first, (sums.get(first) ?? 0) + n)
  }
  return [...sums].map(([value, n]) => ({ value, n })).toSorted((a, b) => (a.value < b.value ? -1 : 1))
}

function firstDay(unit: Activity['unit'], day: string): string {
  if (unit === 'day') return day
  if (unit === 'month') return `${day.slice(0, 7)}-01`
  const date = new Date(`${day}T00:00:00Z`)
  // Weeks begin on Monday, which is 1; Sunday is 0.
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

/** Only a narrow search stops counting, and it stops at exactly one more. */
function cut(activity: Activity): Activity {
  return activity.total > AT_MOST ? { ...activity, total: AT_MOST, more: true } : activity
}
