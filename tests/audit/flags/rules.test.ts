import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Act } from '#lib/audit-flags/act'
import { judgeAct, judgeFailures, judgeVolume, type Surroundings } from '#lib/audit-flags/rules'
import { median, unusualVolume } from '#lib/audit-flags/volume'

const anAct = (change: Partial<Act> = {}): Act => ({
  entryId: 'e1',
  type: 'patient.viewed',
  actorId: 'p1',
  patientRef: 'r1',
  subject: null,
  outcome: 'success',
  at: Date.parse('2026-11-22T02:00:00Z'),
  day: '2026-11-22',
  time: '10:00',
  ...change,
})
const chen = { familyName: 'CHEN', givenName: 'Hui', otherScriptName: null }
const wang = { familyName: 'WANG', givenName: 'Li', otherScriptName: '王丽' }
const around = (change: Partial<Surroundings> = {}): Surroundings => ({
  person: chen,
  patient: wang,
  bearers: 1,
  patients: 1000,
  related: true,
  ...change,
})
const rules = (act: Act, surroundings: Surroundings) => judgeAct(act, surroundings).map(({ rule }) => rule)

describe('what is worth a second look', () => {
  it('is nothing about somebody’s own patient in the middle of the day', () => {
    expect(rules(anAct(), around())).toEqual([])
  })

  it.each([
    ['in capitals', { ...chen, familyName: 'Chen', givenName: 'HUI' }],
    ['in another script', { familyName: 'X', givenName: 'Y', otherScriptName: '陈慧' }],
  ])('is the record of somebody of one’s own name, %s', (_, patient) => {
    const person = { ...chen, otherScriptName: '陈慧' }
    expect(rules(anAct(), around({ person, patient }))).toEqual(['own-record'])
  })

  it('is a family name shared with few, and not one that everybody has', () => {
    const patient = { ...wang, familyName: 'Chen' }
    expect(rules(anAct(), around({ patient, bearers: 20 }))).toEqual(['same-family-name'])
    expect(rules(anAct(), around({ patient, bearers: 21 }))).toEqual([])
    expect(rules(anAct(), around({ patient, bearers: 1, patients: 5 }))).toEqual(['same-family-name'])
  })

  it('is a look without a treatment relation, and not an act, which makes one', () => {
    const unrelated = around({ related: false })
    expect(judgeAct(anAct(), unrelated)).toEqual([
      { rule: 'no-treatment-relation', entryId: 'e1', occasion: 'p1 r1 2026-11', facts: { months: 12 } },
    ])
    expect(rules(anAct({ type: 'session.recorded' }), unrelated)).toEqual([])
    expect(rules(anAct({ outcome: 'refused' }), unrelated)).toEqual([])
  })

  it.each([
    ['05:59', ['out-of-hours']],
    ['06:00', []],
    ['21:59', []],
    ['22:00', ['out-of-hours']],
  ])('at %s is %j', (time, expected) => {
    expect(rules(anAct({ time }), around())).toEqual(expected)
  })

  it('is every broken glass and every clock that moved, whoever it was', () => {
    expect(rules(anAct({ type: 'break-glass.opened' }), around())).toContain('break-glass')
    const job = anAct({ type: 'log.clock-skew-found', actorId: 'system:x', patientRef: null })
    expect(rules(job, around({ person: null, patient: null }))).toEqual(['clock-skew'])
  })

  it('names the same occasion for the same person, patient and day', () => {
    const [first] = judgeAct(anAct({ time: '23:00' }), around())
    const [second] = judgeAct(anAct({ time: '23:30', entryId: 'e2', patientRef: 'r2' }), around())
    expect(second?.occasion).toBe(first?.occasion)
  })
})

describe('an unusual volume', () => {
  const usual = [8, 9, 10, 10, 11, 12, 9, 10, 11, 10]

  it('is far above one’s own median, in deviations of one’s own days', () => {
    // Median 10, MAD 1: twice the median is 20, five deviations are 17.4.
    expect(unusualVolume(20, usual)).toBeNull()
    expect(unusualVolume(21, usual)).toEqual({ median: 10, limit: 20, days: 10 })
    expect(judgeVolume(anAct(), 21, usual)[0]).toMatchObject({ rule: 'unusual-volume', occasion: 'p1 2026-11-22' })
  })

  it('is not judged on less than ten days, and never below twenty patients', () => {
    expect(unusualVolume(500, usual.slice(1))).toBeNull()
    expect(
      unusualVolume(
        19,
        usual.map(() => 1),
      ),
    ).toBeNull()
    expect(
      unusualVolume(
        20,
        usual.map(() => 1),
      ),
    ).not.toBeNull()
  })

  it('is not hidden by a few strange days among the earlier ones', () => {
    expect(unusualVolume(60, [...usual, 300, 400, 500])).not.toBeNull()
  })

  it('only grows: who saw more is not flagged less', () => {
    const days = fc.array(fc.nat(200), { minLength: 10, maxLength: 60 })
    fc.assert(
      fc.property(days, fc.nat(400), fc.nat(100), (earlier, patients, more) => {
        if (unusualVolume(patients, earlier) !== null) expect(unusualVolume(patients + more, earlier)).not.toBeNull()
        expect(median(earlier)).toBeLessThanOrEqual(Math.max(...earlier))
        expect(median(earlier)).toBeGreaterThanOrEqual(Math.min(...earlier))
      }),
    )
  })
})

describe('failures to sign in', () => {
  const failure = (minute: number, change: Partial<Act> = {}) =>
    anAct({
      type: 'sign-in.failed',
      entryId: `f${minute}`,
      actorId: 'unknown',
      patientRef: null,
      subject: 'user:u1',
      at: minute * 60_000,
      ...change,
    })

  it('are flagged at the fifth within a quarter of an hour, once a day', () => {
    expect(judgeFailures([0, 3, 6, 9].map((minute) => failure(minute)))).toEqual([])
    const found = judgeFailures([0, 3, 6, 9, 15, 16].map((minute) => failure(minute)))
    expect(found).toMatchObject([{ entryId: 'f15', facts: { failures: 5, minutes: 15 } }])
  })

  it('are not added up over a day, nor over different names', () => {
    expect(judgeFailures([0, 4, 8, 12, 16].map((minute) => failure(minute)))).toEqual([])
    expect(judgeFailures([0, 1, 2, 3, 4].map((minute) => failure(minute, { subject: `user:u${minute}` })))).toEqual([])
  })
})
