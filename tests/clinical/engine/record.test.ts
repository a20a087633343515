import { describe, expect, it } from 'vitest'
import { evaluationRecordSchema } from '#lib/clinical/record'
import { BASE_RECORDS } from './base-records.ts'
import { withChanges } from './with-changes.ts'

const refusals: readonly (readonly [why: string, path: string, value: unknown])[] = [
  ['a field it does not have', 'neuro.mood', 'GOOD'],
  ['a level it does not know', 'imaging.levels[0].level', 'L6-S1'],
  ['the word UNKNOWN', 'neuro.bladder', 'UNKNOWN'],
  ['the word UNKNOWN where any word may stand', 'patient.sex', 'UNKNOWN'],
  ['a word of another vocabulary', 'neuro.numbness', 'MILD'],
  ['a word in lower case', 'neuro.umnSigns', 'no'],
  ['a yes that is a boolean', 'neuro.umnSigns', false],
  ['a number that is a text', 'neuro.walking.distanceM', '1500'],
  ['a negative distance', 'neuro.walking.distanceM', -1],
  ['a Meyerding grade of 6', 'imaging.levels[0].listhesisMeyerding', 6],
  ['a Lee grade of 4', 'imaging.levels[0].lumbarLee', 4],
  ['a Kim grade of 3', 'imaging.levels[0].foramenKim', { L: 3 }],
  ['half a grade', 'imaging.levels[0].kang', 1.5],
  ['a third side', 'imaging.levels[0].foramenLee', { M: 1 }],
  ['a muscle strength of 7', 'neuro.motor.worstMrc', 7],
  ['an mJOA of 19', 'neuro.mJOA', 19],
  ['an age of 200', 'patient.ageYears', 200],
  ['an infinite measurement', 'neuro.pvrMl', Number.POSITIVE_INFINITY],
  ['a measurement that is no number', 'neuro.pvrMl', Number.NaN],
  ['a date that does not exist', 'stability.date', '2026-02-30'],
  ['a time of day', 'stability.date', '2026-06-01T10:00:00Z'],
  ['a record without its day', 'asOf', null],
  ['a list that is an object', 'imaging.levels', {}],
  ['a group that is a list', 'neuro', []],
  ['a row that is nothing', 'imaging.levels[0]', null],
  ['a technique that is a number', 'plan.requestedTechniques', [1]],
]

describe('the evaluation record', () => {
  it.each(refusals)('refuses %s', (_, path, value) => {
    const record = withChanges(BASE_RECORDS.cleared, { [path]: value })
    expect(evaluationRecordSchema.safeParse(record).success).toBe(false)
  })

  it('refuses a record without its day', () => {
    expect(evaluationRecordSchema.safeParse({}).success).toBe(false)
  })

  it('names the path of what it refuses', () => {
    const record = withChanges(BASE_RECORDS.cleared, { 'imaging.levels[0].listhesisMeyerding': 6 })
    const { error } = evaluationRecordSchema.safeParse(record)
    expect(error?.issues.map(({ path }) => path)).toEqual([['imaging', 'levels', 0, 'listhesisMeyerding']])
  })

  it('takes null for every field and group except the day', () => {
    const nothing = Object.fromEntries(Object.keys(evaluationRecordSchema.shape).map((name) => [name, null]))
    expect(evaluationRecordSchema.safeParse({ ...nothing, asOf: '2026-06-15' }).success).toBe(true)
  })

  it('does not lose a name that JavaScript treats as special', () => {
    const record: unknown = JSON.parse('{"asOf":"2026-06-15","neuro":{"__proto__":{"bladder":"NORMAL"}}}')
    expect(evaluationRecordSchema.safeParse(record).success).toBe(false)
  })
})
