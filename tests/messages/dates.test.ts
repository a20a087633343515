import { describe, expect, it } from 'vitest'
import {
  ageInYears,
  ageText,
  calendarDate,
  clinicalDate,
  clinicalDateTime,
  longDate,
  secondWithOffset,
  timeWithOffset,
} from '#lib/messages/dates'

describe('a calendar date', () => {
  it('names its month, so that nobody can turn day and month round', () => {
    expect(clinicalDate('2026-11-22', 'en')).toBe('22-Nov-2026')
    expect(clinicalDate('1958-04-03', 'en')).toBe('03-Apr-1958')
    expect(clinicalDate('2026-11-22', 'zh-CN')).toBe('2026-11-22')
  })

  it('is written out for patients and for the ear', () => {
    expect(longDate('2026-11-02', 'en')).toBe('2 November 2026')
    expect(longDate('2026-11-02', 'zh-CN')).toBe('2026年11月2日')
  })

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '22-Nov-2026', '', '2026-11-22T00:00'])(
    'is refused when it is no day: %j',
    (date) => {
      expect(() => clinicalDate(date, 'en')).toThrow(RangeError)
    },
  )
})

describe('an instant', () => {
  const instant = new Date('2026-11-22T06:05:09Z')

  it('is shown with the offset of the facility, whatever the zone of the machine', () => {
    expect(timeWithOffset(instant, 'Asia/Shanghai')).toBe('14:05 +08:00')
    expect(timeWithOffset(instant, 'America/St_Johns')).toBe('02:35 -03:30')
    expect(timeWithOffset(instant, 'UTC')).toBe('06:05 +00:00')
    expect(secondWithOffset(instant, 'Asia/Kathmandu')).toBe('11:50:09 +05:45')
  })

  it('follows summer time', () => {
    expect(timeWithOffset(new Date('2026-07-01T12:00:00Z'), 'Europe/London')).toBe('13:00 +01:00')
    expect(timeWithOffset(new Date('2026-12-01T12:00:00Z'), 'Europe/London')).toBe('12:00 +00:00')
  })

  it('counts midnight as the hour 00 of the new day', () => {
    const midnight = new Date('2026-11-21T16:00:00Z')
    expect(timeWithOffset(midnight, 'Asia/Shanghai')).toBe('00:00 +08:00')
    expect(calendarDate(midnight, 'Asia/Shanghai')).toBe('2026-11-22')
  })

  it('falls on the calendar day of the facility, west of UTC too', () => {
    expect(calendarDate(new Date('2026-11-22T02:00:00Z'), 'America/Los_Angeles')).toBe('2026-11-21')
    expect(clinicalDateTime(instant, 'Asia/Shanghai', 'en')).toBe('22-Nov-2026 14:05 +08:00')
    expect(clinicalDateTime(instant, 'Asia/Shanghai', 'zh-CN')).toBe('2026-11-22 14:05 +08:00')
  })
})

describe('an age', () => {
  it('is completed on the birthday, not the day before', () => {
    expect(ageInYears('1958-11-22', '2026-11-21')).toBe(67)
    expect(ageInYears('1958-11-22', '2026-11-22')).toBe(68)
  })

  it('of a person born on 29 February is completed on 1 March of a common year', () => {
    expect(ageInYears('2004-02-29', '2026-02-28')).toBe(21)
    expect(ageInYears('2004-02-29', '2026-03-01')).toBe(22)
    expect(ageInYears('2004-02-29', '2024-02-29')).toBe(20)
  })

  it("is written in the reader's language", () => {
    expect([ageText(68, 'en'), ageText(68, 'zh-CN')]).toEqual(['68y', '68岁'])
  })
})
