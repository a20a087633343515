import type { Locale } from './locale.ts'

/** A day without a time or zone, as `YYYY-MM-DD`. */
export type CalendarDate = string

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** The day as clinicians write it, which no reader can turn round: `22-Nov-2026`; in Chinese `2026-11-22`. */
export function clinicalDate(date: CalendarDate, locale: Locale): string {
  const { year, month, day } = parts(date)
  return locale === 'zh-CN' ? date : `${day}-${monthName(month).slice(0, 3)}-${year}`
}

/** The day in words, for patients and for screen readers: `22 November 2026`, `2026年11月22日`. */
export function longDate(date: CalendarDate, locale: Locale): string {
  const { year, month, day } = parts(date)
  return locale === 'zh-CN'
    ? `${year}年${Number(month)}月${Number(day)}日`
    : `${Number(day)} ${monthName(month)} ${year}`
}

/** The calendar day on which `instant` falls in `timeZone` (IANA name, the facility's). */
export function calendarDate(instant: Date, timeZone: string): CalendarDate {
  const at = clock(instant, timeZone)
  return `${at.year}-${at.month}-${at.day}`
}

/** The time of day with its offset from UTC, so that nobody has to guess the zone: `14:05 +08:00`. */
export function timeWithOffset(instant: Date, timeZone: string): string {
  const at = clock(instant, timeZone)
  return `${at.hour}:${at.minute} ${offset(at.timeZoneName)}`
}

/** As `timeWithOffset`, to the second: how fresh a confirmed status is. */
export function secondWithOffset(instant: Date, timeZone: string): string {
  const at = clock(instant, timeZone)
  return `${at.hour}:${at.minute}:${at.second} ${offset(at.timeZoneName)}`
}

/** Day and time of an act: `22-Nov-2026 14:05 +08:00`. */
export function clinicalDateTime(instant: Date, timeZone: string, locale: Locale): string {
  return `${clinicalDate(calendarDate(instant, timeZone), locale)} ${timeWithOffset(instant, timeZone)}`
}

/** Completed years of life on a day. A person born on 29 February completes a year on 1 March of a common year. */
export function ageInYears(born: CalendarDate, on: CalendarDate): number {
  const birth = parts(born)
  const today = parts(on)
  const birthdayPassed = `${today.month}-${today.day}` >= `${birth.month}-${birth.day}`
  return Number(today.year) - Number(birth.year) - (birthdayPassed ? 0 : 1)
}

/** An age as the banner shows it: `68y`, `68岁`. */
export function ageText(years: number, locale: Locale): string {
  return locale === 'zh-CN' ? `${years}岁` : `${years}y`
}

/** Throws on anything but a real day: dates are checked where they enter, and a wrong one here is our own mistake. */
function parts(date: CalendarDate): { year: string; month: string; day: string } {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const real = new Date(`${date}T00:00:00Z`)
  if (
    year === undefined ||
    month === undefined ||
    day === undefined ||
    Number.isNaN(real.getTime()) ||
    real.toISOString().slice(0, 10) !== date
  ) {
    throw new RangeError(`expected a calendar date YYYY-MM-DD, found ${JSON.stringify(date)}`)
  }
  return { year, month, day }
}

function monthName(month: string): string {
  return MONTHS[Number(month) - 1] as string
}

type Clock = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'timeZoneName', string>

/** The fields of a wall clock in a zone. Language and calendar are fixed, so the machine's own settings have no say. */
function clock(instant: Date, timeZone: string): Clock {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  })
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value])) as Clock
}

/** `GMT+08:00` as `+08:00`; UTC itself is named `GMT` and reads `+00:00`. */
function offset(timeZoneName: string): string {
  return timeZoneName.replace('GMT', '') || '+00:00'
}
