import { describe, expect, it } from 'vitest'
import { addDays, dateOfDayNumber, dayNumber, daysBetween, isCalendarDate } from '#lib/clinical/calendar'

/** The platform's own calendar, in UTC, as the oracle. */
const DAY = 86_400_000
const oracle = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY

describe('the calendar', () => {
  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
    '2026-1-1',
    '26-01-01',
    '2026/01/01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-0１',
    '-026-01-01',
    '',
    20260101,
    null,
    undefined,
  ])('does not know the date %j', (value) => {
    expect(isCalendarDate(value)).toBe(false)
  })

  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('knows the date %s', (date) => {
    expect(isCalendarDate(date)).toBe(true)
  })

  it('counts every day of two centuries as the platform does, there and back', () => {
    const first = dayNumber('1900-01-01') ?? 0
    const days = Array.from({ length: 73_049 }, (_, offset) => ({
      number: first + offset,
      date: new Date((oracle('1900-01-01') + offset) * DAY).toISOString().slice(0, 10),
    }))
    expect(days.filter(({ number, date }) => dayNumber(date) !== number)).toEqual([])
    expect(days.filter(({ number, date }) => dateOfDayNumber(number) !== date)).toEqual([])
  })

  it('counts whole days between two dates, backwards as negative', () => {
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
    expect(daysBetween('2025-06-15', '2026-06-15')).toBe(365)
    expect(daysBetween('2023-06-15', '2024-06-15')).toBe(366)
  })

  it('adds days across months, years and leap days', () => {
    expect(addDays('2026-11-22', 84)).toBe('2027-02-14')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  })

  it('stops at the last day that can be written', () => {
    expect(addDays('9999-12-01', 84)).toBe('9999-12-31')
    expect(addDays('0001-01-02', -84)).toBe('0001-01-01')
  })

  it('refuses to count from what is not a date', () => {
    expect(() => daysBetween('2026-02-30', '2026-03-01')).toThrow('2026-02-30')
  })
})
