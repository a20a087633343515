import { describe, expect, it } from 'vitest'
import { evaluate } from '#lib/clinical/evaluate'
import { assemble } from '#lib/clinical/recorded/assemble'
import { typedAssessment } from '#lib/clinical/recorded/assessment-form'
import { prohibitions } from '#lib/clinical/recorded/prohibitions'
import { AS_OF, aChart, aStudy, mildRow } from './a-chart.ts'

const empty = { asOf: AS_OF, patient: { birthDate: null, sex: null }, studies: [] }

const typed = (fields: Record<string, string>, chart = empty) => prohibitions(chart, typedAssessment(fields, AS_OF))

describe('what forbids massage while an assessment is being answered', () => {
  it.each([
    [{ saddleSensoryChange: 'YES' }, 'EMERGENCY_REFERRAL', 'R-LIT-E01'],
    [{ bowel: 'NEW_OR_WORSE' }, 'EMERGENCY_REFERRAL', 'R-LIT-E01'],
    [{ pvrMl: '200' }, 'EMERGENCY_REFERRAL', 'R-LIT-E01'],
    [{ progressiveDeficit: 'YES' }, 'EMERGENCY_REFERRAL', 'R-LIT-E02'],
    [{ motorWorstMrc: '3' }, 'EMERGENCY_REFERRAL', 'R-LIT-E02'],
    [{ mJOA: '11' }, 'EMERGENCY_REFERRAL', 'R-LIT-E03'],
    [{ epiduralAbscess: 'YES' }, 'EMERGENCY_REFERRAL', 'R-LIT-E04'],
    [{ aaa: 'SYMPTOMATIC' }, 'EMERGENCY_REFERRAL', 'R-LIT-E06'],
    [{ walkingDifficulty: 'YES' }, 'CONTRAINDICATED', 'R-SRC-C05'],
    [{ stabilityConclusion: 'UNSTABLE' }, 'CONTRAINDICATED', 'R-SRC-C02'],
  ])('is there with its first fact: %o', (fields, outcome, rule) => {
    const found = typed(fields as Record<string, string>)
    expect(found?.outcome).toBe(outcome)
    expect(found?.rules.map(({ id }) => id)).toContain(rule)
  })

  it('speaks of what the images show, whatever is answered', () => {
    const studies = [aStudy({ levels: [mildRow({ qualitative: 'SEVERE' })] })]
    expect(typed({}, { ...empty, studies } as typeof empty)?.rules.map(({ id }) => id)).toEqual(['R-SRC-C01'])
  })

  it('says nothing of what is missing, and never anything in favour', () => {
    expect(typed({})).toBeNull()
    const chart = aChart()
    expect(evaluate(assemble(chart).record).outcome).toBe('CONDITIONAL_CLEARANCE')
    expect(chart.assessment && prohibitions(chart, chart.assessment)).toBeNull()
  })
})
