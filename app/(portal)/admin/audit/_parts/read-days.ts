import { isDay } from '#lib/audit/search-query'

type Given = Readonly<Record<string, string | string[] | undefined>>

/** What an address of a report asks: whose, and its days; null where it asks nothing that can be answered. */
export function readReport(
  given: Given,
  names: readonly string[],
): { readonly name: string; readonly id: string; readonly from: string; readonly to: string } | null {
  const name = names.find((one) => typeof given[one] === 'string' && given[one] !== '')
  const { from, to } = given
  if (name === undefined || typeof from !== 'string' || typeof to !== 'string') return null
  if (!isDay(from) || !isDay(to) || to < from) return null
  return { name, id: given[name] as string, from, to }
}

/** The month that ends today: what a form proposes. */
export function lastMonth(today: string): { readonly from: string; readonly to: string } {
  const date = new Date(`${today}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 30)
  return { from: date.toISOString().slice(0, 10), to: today }
}
