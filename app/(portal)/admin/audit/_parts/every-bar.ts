import type { AuditPage } from '#lib/use-cases/search-audit'

/** One bar of the chart: a day, week or month, cut to the period that was asked for. */
export type Bar = { readonly from: string; readonly to: string; readonly n: number }

/** The bars of a period, those without entries included: a gap in time must be a gap in the drawing. */
export function everyBar(
  { unit, periods }: AuditPage['activity'],
  { from, to }: { readonly from: string; readonly to: string },
): readonly Bar[] {
  const counts = new Map(periods.map(({ value, n }) => [value, n]))
  const first = periods[0]?.value ?? from
  const bars: Bar[] = []
  // A period without a first day of its own begins with its first entry, not with the first day of all trails.
  let at = firstDay(unit, from < first && unit === 'month' ? first : from)
  while (at <= to) {
    const next = nextPeriod(unit, at)
    bars.push({ from: at < from ? from : at, to: dayBefore(next) < to ? dayBefore(next) : to, n: counts.get(at) ?? 0 })
    at = next
  }
  return bars
}

function firstDay(unit: AuditPage['activity']['unit'], day: string): string {
  if (unit === 'day') return day
  if (unit === 'month') return `${day.slice(0, 7)}-01`
  const date = new Date(`${day}T00:00:00Z`)
  // Monday is 1 and Sunday 0.
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

function nextPeriod(unit: AuditPage['activity']['unit'], day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + 1)
  else date.setUTCDate(date.getUTCDate() + (unit === 'week' ? 7 : 1))
  return date.toISOString().slice(0, 10)
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
