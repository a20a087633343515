import type { CalendarDate } from './dates.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A month's whole English name may follow its first three letters: "April", "Sept." */
const MONTH_NAME = `(${MONTHS.join('|')})[a-z]*`

/**
 * How people write a day, each with the groups year, month and day. Numbers alone are read day first unless the year
 * leads; a year has four digits, because two do not tell a child from a centenarian.
 */
const WRITTEN: readonly RegExp[] = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*[日号]?$/,
  /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  new RegExp(String.raw`^(?<day>\d{1,2})[-\s.]*(?<month>${MONTH_NAME})[-\s.,]*(?<year>\d{4})$`, 'i'),
  new RegExp(String.raw`^(?<month>${MONTH_NAME})[-\s.]*(?<day>\d{1,2}),?\s+(?<year>\d{4})$`, 'i'),
]

/** The calendar day that a written date means, or null where it is none, or no real one. Never guesses. */
export function readDate(written: string): CalendarDate | null {
  // Full-width digits, as Chinese input methods write them, become plain ones.
  const text = written.normalize('NFKC').trim()
  for (const pattern of WRITTEN) {
    const { year, month, day } = pattern.exec(text)?.groups ?? {}
    if (year !== undefined && month !== undefined && day !== undefined) return realDay(year, monthNumber(month), day)
  }
  return null
}

function monthNumber(text: string): number {
  return MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1 || Number(text)
}

function realDay(year: string, month: number, day: string): CalendarDate | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  const real = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date ? null : date
}
