/**
 * Whole calendar days, written YYYY-MM-DD, on the proleptic Gregorian calendar. No clock, no time zone, no `Date`:
 * a date here is the facility's own calendar day, and a day is a day whatever the clocks did during it.
 *
 * Day numbers follow H. Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil and its inverse):
 * years begin in March, so that the leap day comes last, and repeat every 400 years.
 */

const DAYS_A_CYCLE = 146_097
const FIRST_YEAR = 1
const LAST_YEAR = 9999
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const HYPHEN = 45
const ZERO = 48

/** The number written in some digits of a text; NaN when a character is not a digit. */
function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - ZERO
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

function numberOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return (
    365 * marchYear + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400) + dayOfYear
  )
}

/**
 * The number of a day, counted from 0000-03-01; undefined for anything that is not a date of the years 0001 to 9999:
 * 2026-02-30, 2026-2-3 and a timestamp are not dates.
 */
export function dayNumber(date: unknown): number | undefined {
  if (typeof date !== 'string' || date.length !== 10) return undefined
  if (date.charCodeAt(4) !== HYPHEN || date.charCodeAt(7) !== HYPHEN) return undefined
  const year = digits(date, 0, 4)
  const month = digits(date, 5, 7)
  const day = digits(date, 8, 10)
  const real = year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
  return real ? numberOf(year, month, day) : undefined
}

const FIRST_DAY = numberOf(FIRST_YEAR, 1, 1)
const LAST_DAY = numberOf(LAST_YEAR, 12, 31)

/** The date with a given day number: the inverse of `dayNumber`, held at the first and last day that can be written. */
export function dateOfDayNumber(number: number): string {
  const n = Math.min(Math.max(number, FIRST_DAY), LAST_DAY)
  const cycle = Math.floor(n / DAYS_A_CYCLE)
  const dayOfCycle = n - cycle * DAYS_A_CYCLE
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / (DAYS_A_CYCLE - 1))) /
      365,
  )
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export function isCalendarDate(value: unknown): value is string {
  return dayNumber(value) !== undefined
}

/** Whole days from one date to another: negative when `to` is the earlier. Throws on anything that is not a date. */
export function daysBetween(from: string, to: string): number {
  return requireDay(to) - requireDay(from)
}

/** The date some whole days later (earlier, when negative). Throws on anything that is not a date. */
export function addDays(date: string, days: number): string {
  return dateOfDayNumber(requireDay(date) + days)
}

function requireDay(date: string): number {
  const number = dayNumber(date)
  if (number === undefined) throw new Error(`Expected a calendar date YYYY-MM-DD, found ${JSON.stringify(date)}`)
  return number
}
