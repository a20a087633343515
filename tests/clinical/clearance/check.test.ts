import { describe, expect, it } from 'vitest'
import { CHECK_ANSWERS, CHECK_QUESTIONS, type CheckAnswers, checkFormSchema } from '#lib/clinical/clearance/check-form'
import { checkResult, questionsNotNo } from '#lib/clinical/clearance/check-result'

const GIVEN = [...CHECK_ANSWERS, null] as const
const clearanceId = '0190a5c2-7d3e-7000-8000-000000000001'

/** All 4^5 ways to answer five questions. */
function everyCheck(): readonly CheckAnswers[] {
  let checks: readonly Partial<CheckAnswers>[] = [{}]
  for (const question of CHECK_QUESTIONS) {
    checks = checks.flatMap((check) => GIVEN.map((answer) => ({ ...check, [question]: answer })))
  }
  return checks as readonly CheckAnswers[]
}

describe('the five questions', () => {
  it('pass on five times No and on nothing else, of all 1024 ways to answer', () => {
    const checks = everyCheck()
    const passed = checks.filter((answers) => checkResult(answers).passed)
    expect(checks).toHaveLength(1024)
    expect(passed).toEqual([
      { newNumbness: 'NO', sphincterOrSaddle: 'NO', walkingWorse: 'NO', fallFeverSwelling: 'NO', newTreatment: 'NO' },
    ])
  })

  it('are an emergency on a Yes to the second, whatever the others say, and on nothing else', () => {
    for (const answers of everyCheck()) {
      const { cause, changeToday } = checkResult(answers)
      const emergency = answers.sphincterOrSaddle === 'YES'
      expect([cause === 'CHECK_EMERGENCY', changeToday === 'NEURO_EMERGENCY']).toEqual([emergency, emergency])
    }
  })

  it('tell which answers are not No, blanks among them', () => {
    const answers = {
      newNumbness: 'YES',
      sphincterOrSaddle: 'NO',
      walkingWorse: null,
      fallFeverSwelling: 'NO',
    } as const
    expect(questionsNotNo({ ...answers, newTreatment: 'NOT_SURE' })).toEqual([
      'newNumbness',
      'walkingWorse',
      'newTreatment',
    ])
  })

  it('are read from a form in which a blank is a blank', () => {
    expect(checkFormSchema.parse({ clearanceId, newNumbness: 'NO' })).toEqual({
      clearanceId,
      newNumbness: 'NO',
      sphincterOrSaddle: null,
      walkingWorse: null,
      fallFeverSwelling: null,
      newTreatment: null,
    })
  })

  it.each([
    [{ newNumbness: 'no' }],
    [{ newNumbness: ['NO', 'NO'] }],
    [{ newNumbness: '' }],
    [{ passed: 'true' }],
    [{ confirm: 'yes' }],
    [{ clearanceId: 'x' }],
  ])('are not read from %j', (fields) => {
    expect(checkFormSchema.safeParse({ clearanceId, ...fields }).success).toBe(false)
  })
})
