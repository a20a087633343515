import { describe, expect, it } from 'vitest'
import { evaluate } from '#lib/clinical/evaluate'
import { firings } from '#lib/clinical/firings'
import { BASE_RECORDS } from './base-records.ts'
import { type Changes, withChanges } from './with-changes.ts'

/** For one rule: each fact that fired it, and the fields that it stands on. */
function reasons(ruleId: string, changes: Changes) {
  const record = withChanges(BASE_RECORDS.cleared, changes)
  const found = firings(record).find(({ rule }) => rule.id === ruleId)
  return found?.facts.map(({ fact, value, fields }) => [fact, value, fields.map((field) => [field.path, field.value])])
}

describe('the facts that fired a rule', () => {
  it('are only those that decided, not all that were asked', () => {
    expect(reasons('R-LIT-E01', { 'neuro.bowel': 'NEW_OR_WORSE' })).toEqual([
      ['neuro.bowel', 'NEW_OR_WORSE', [['neuro.bowel', 'NEW_OR_WORSE']]],
    ])
  })

  it('name every one of several', () => {
    const facts = reasons('R-SRC-C05', { 'neuro.numbness': 'PERSISTENT', 'neuro.walking.difficulty': 'YES' })
    expect(facts?.map(([fact]) => fact)).toEqual(['neuro.numbness', 'neuro.walking.difficulty'])
  })

  it('lead from a severity back to the parameters that made it, at their level and side', () => {
    const facts = reasons('R-SRC-C01', { 'imaging.levels[0]': { foramenLee: { L: 3, R: 1 }, dscaMm2: 60 } })
    expect(facts).toEqual([
      [
        'worst',
        'SEVERE',
        [
          ['imaging.levels[L4-L5].foramenLee.L', 3],
          ['imaging.levels[L4-L5].dscaMm2', 60],
        ],
      ],
    ])
  })

  it('show both sides of a disagreement', () => {
    expect(reasons('R-LIT-P03', { 'imaging.levels[0].apCanalMm': 11 })).toEqual([
      [
        'level.measuredWorseThanGraded',
        'YES',
        [
          ['imaging.levels[L4-L5].apCanalMm', 11],
          ['imaging.levels[L4-L5].lumbarLee', 1],
        ],
      ],
    ])
  })

  it('carry level, side and unit', () => {
    const record = withChanges(BASE_RECORDS.cleared, {
      'imaging.levels[0]': { lateralRecess: { R: 2 }, dynamicTranslationMm: 5 },
    })
    const fields = firings(record).flatMap(({ facts }) => facts.flatMap((fact) => fact.fields))
    expect(fields).toContainEqual({
      path: 'imaging.levels[L4-L5].lateralRecess.R',
      value: 2,
      level: 'L4-L5',
      side: 'R',
      unit: null,
    })
    expect(fields).toContainEqual({
      path: 'imaging.levels[L4-L5].dynamicTranslationMm',
      value: 5,
      level: 'L4-L5',
      side: null,
      unit: 'mm',
    })
  })

  it('tell what a rule waits for from the circumstances in which it waits', () => {
    const record = withChanges(BASE_RECORDS.cleared, { 'neuro.motor': { worstMrc: 4 } })
    const [asked] = firings(record).filter(({ rule }) => rule.id === 'R-LIT-I07')
    expect(asked?.facts.map(({ fact, demanded }) => [fact, demanded])).toEqual([
      ['neuro.motor.worstMrc', false],
      ['neuro.motor.onset', true],
    ])
  })

  it('are found for exactly the rules that an evaluation lists', () => {
    for (const record of Object.values(BASE_RECORDS)) {
      expect(firings(record).map(({ rule }) => rule.id)).toEqual(evaluate(record).firedRules)
    }
  })

  it('are found for every rule that rests on facts', () => {
    const record = withChanges(BASE_RECORDS.empty, {
      mode: 'VERIFY',
      'imaging.levels': [{}],
      'general.dvt': 'CONFIRMED',
    })
    expect(firings(record).filter(({ facts }) => facts.length === 0)).toEqual([])
  })
})
