import { describe, expect, it } from 'vitest'
import { capsOf, doseReached, doseRefusals, reassessmentDue } from '#lib/clinical/clearance/dose'
import { limitsUnder } from '#lib/clinical/explain/limits'
import { TECHNIQUES_BY_CLASS } from '#lib/clinical/techniques'

const day = '2026-11-22'
const limits = limitsUnder(2)
const gentle = { techniques: ['T01_EFFLEURAGE'], minutes: 15, pressure: 1 } as const
const reasons = (...given: Parameters<typeof doseRefusals>) => doseRefusals(...given).map(({ reason }) => reason)

describe('when a session may be given', () => {
  it.each([
    ['nothing was given yet', 0, [], null],
    ['one session yesterday', 1, ['2026-11-21'], null],
    ['one session today', 1, [day], { reason: 'ONE_A_DAY', nextDay: '2026-11-23' }],
    [
      'two sessions, six days ago and yesterday',
      2,
      ['2026-11-16', '2026-11-21'],
      { reason: 'TWO_A_WEEK', nextDay: '2026-11-23' },
    ],
    ['two sessions, seven days ago and yesterday', 2, ['2026-11-15', '2026-11-21'], null],
    [
      'two sessions over the turn of a week, Saturday and Sunday',
      2,
      ['2026-11-21', day],
      { reason: 'TWO_A_WEEK', nextDay: '2026-11-28' },
    ],
    ['eight sessions', 8, ['2026-11-12'], null],
    ['nine sessions', 9, [], { reason: 'NINE_SESSIONS', nextDay: null }],
  ])('%s', (_, sessions, days, expected) => {
    expect(doseReached({ sessions, days }, day)).toEqual(expected)
  })

  it('counts the week whatever the order in which the days are told', () => {
    expect(doseReached({ sessions: 2, days: ['2026-11-21', '2026-11-17'] }, day)).toEqual({
      reason: 'TWO_A_WEEK',
      nextDay: '2026-11-24',
    })
  })

  it('never lets three sessions into any seven days, if every one was asked for', () => {
    const given: string[] = []
    for (let n = 1; n <= 60; n += 1) {
      const on = `2026-${n <= 30 ? '11' : '12'}-${String(n <= 30 ? n : n - 30).padStart(2, '0')}`
      if (doseReached({ sessions: 0, days: given }, on) === null) given.push(on)
    }
    const gaps = given.slice(2).map((third, index) => Date.parse(third) - Date.parse(given[index] ?? ''))
    expect(Math.min(...gaps)).toBe(7 * 86_400_000)
  })

  it('asks for a new look by the physician after six sessions or four weeks', () => {
    expect(reassessmentDue(5, '2026-10-26', day)).toBe(false)
    expect(reassessmentDue(6, '2026-11-20', day)).toBe(true)
    expect(reassessmentDue(0, '2026-10-25', day)).toBe(true)
  })
})

describe('what a session may hold', () => {
  it('is at most 15 minutes at pressure 1 the first time, whatever the cap', () => {
    expect(capsOf(1, limits)).toEqual({ minutes: 15, pressure: 1 })
    expect(reasons(gentle, limits, 1)).toEqual([])
    expect(reasons({ ...gentle, minutes: 16 }, limits, 1)).toEqual(['too-long'])
    expect(reasons({ ...gentle, pressure: 2 }, limits, 1)).toEqual(['too-hard'])
  })

  it('is at most 30 minutes later, at the pressure that was signed', () => {
    expect(reasons({ ...gentle, minutes: 30, pressure: 2 }, limits, 2)).toEqual([])
    expect(reasons({ ...gentle, minutes: 31 }, limits, 2)).toEqual(['too-long'])
    expect(reasons({ ...gentle, pressure: 2 }, limitsUnder(1), 2)).toEqual(['too-hard'])
  })

  it.each(TECHNIQUES_BY_CLASS.FORBIDDEN)('never holds %s, not even where the limits name it', (technique) => {
    const named = { ...limits, techniques: [{ id: technique, label: { en: '', 'zh-CN': '' } }] }
    expect(reasons({ ...gentle, techniques: [technique] }, named, 2)).toEqual(['technique-forbidden'])
  })

  it.each([...TECHNIQUES_BY_CLASS.NAMED_ONLY, 'T99_SOMETHING', ''])(
    'does not hold %s, which is not in the limits',
    (id) => {
      expect(reasons({ ...gentle, techniques: [id] }, limits, 2)).toEqual(['technique-not-in-limits'])
    },
  )

  it('holds at least one technique, and every refusal is told', () => {
    expect(reasons({ techniques: [], minutes: 45, pressure: 2 }, limits, 1)).toEqual([
      'no-technique',
      'too-long',
      'too-hard',
    ])
  })
})
