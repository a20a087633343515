import { describe, expect, it } from 'vitest'
import { evaluate } from '#lib/clinical/evaluate'
import { evaluationRecordSchema } from '#lib/clinical/record'
import { currentRuleset } from '#lib/clinical/ruleset'
import { BASE_RECORDS } from './base-records.ts'
import { allCases as cases } from './cases/all-cases.ts'
import { withChanges } from './with-changes.ts'

describe('the guideline, case by case', () => {
  it.each(cases)('$says', ({ from, with: changes, outcome, fires }) => {
    const record = withChanges(BASE_RECORDS[from], changes)
    expect(evaluationRecordSchema.safeParse(record).error).toBeUndefined()
    const { outcome: found, firedRules } = evaluate(record)
    expect({ outcome: found, fires: firedRules }).toEqual({ outcome, fires })
  })

  it('shows every rule at work, except the guard that no record reaches', () => {
    const shown = new Set(cases.flatMap(({ fires }) => fires))
    const hidden = currentRuleset.rules.map(({ id }) => id).filter((id) => !shown.has(id))
    expect(hidden).toEqual(['R-DEF-I99'])
  })

  it('answers by the guard where a ruleset says nothing of a record', () => {
    const guard = currentRuleset.rules.filter(({ id }) => id === 'R-DEF-I99')
    const { outcome, firedRules } = evaluate(BASE_RECORDS.cleared, { ...currentRuleset, rules: guard })
    expect({ outcome, firedRules }).toEqual({ outcome: 'INSUFFICIENT_INFORMATION', firedRules: ['R-DEF-I99'] })
  })

  it('has a sentence of its own for every case', () => {
    expect(new Set(cases.map(({ says }) => says)).size).toBe(cases.length)
  })
})
