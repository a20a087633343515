import { describe, expect, it } from 'vitest'
import { answerDigits } from '#lib/clinical/recorded/answer-digits'
import { askedOf } from '#lib/clinical/recorded/asked'
import { assessmentFields } from '#lib/clinical/recorded/assessment-fields'
import { assessmentFormSchema, typedAssessment } from '#lib/clinical/recorded/assessment-form'
import { ASSESSMENT_BLOCKS, QUESTION_NAMES, QUESTIONS } from '#lib/clinical/recorded/questions'
import { removalFormSchema } from '#lib/clinical/recorded/removal-form'
import { AS_OF, anAssessment, someAnswers } from './a-chart.ts'

const read = (fields: Record<string, string | readonly string[]>) =>
  assessmentFormSchema(AS_OF).safeParse({ assessedOn: '2026-11-20', ...fields } as Record<string, string>)

const problems = (fields: Record<string, string | readonly string[]>) => {
  const parsed = read(fields)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message])
}

describe('reading the form of an assessment', () => {
  it('takes nothing for granted: a form with only its day has only blanks', () => {
    const { data } = read({})
    expect(Object.values(data?.answers ?? {}).every((answer) => answer === null)).toBe(true)
    expect(data?.requestedTechniques).toEqual([])
  })

  it('reads back what it was amended from', () => {
    const { id, ...assessment } = { ...anAssessment(), requestedTechniques: ['T01_EFFLEURAGE', 'T15_NEURAL_SLIDERS'] }
    expect(read(assessmentFields(assessment)).data).toEqual(assessment)
  })

  it.each<[string, Record<string, string | readonly string[]>, string, string]>([
    ['no day', { assessedOn: '' }, 'assessedOn', 'missing'],
    ['a day to come', { assessedOn: '2026-11-23' }, 'assessedOn', 'in-future'],
    ['a weakness that never began', { motorWorstMrc: '4', motorOnset: 'NONE' }, 'motorOnset', 'weakness-without-onset'],
    [
      'weeks since an operation that was not',
      { spinalSurgeryHad: 'NO', spinalSurgeryWeeksAgo: '20' },
      'spinalSurgeryWeeksAgo',
      'no-operation-with-details',
    ],
    [
      'screws of an operation that was not',
      { spinalSurgeryHad: 'NO', spinalSurgeryInstrumented: 'YES' },
      'spinalSurgeryInstrumented',
      'no-operation-with-details',
    ],
    [
      'days since an injection that was not',
      { spinalInjectionRecent: 'NO', spinalInjectionDaysAgo: '3' },
      'spinalInjectionDaysAgo',
      'no-injection-with-days',
    ],
    [
      'a recent injection three weeks ago',
      { spinalInjectionRecent: 'YES', spinalInjectionDaysAgo: '15' },
      'spinalInjectionDaysAgo',
      'injection-longer-ago',
    ],
    [
      'stability without what it rests on',
      { stabilityConclusion: 'STABLE', stabilityDate: '2026-11-10' },
      'stabilityBasis',
      'missing',
    ],
    [
      'instability without a day',
      { stabilityConclusion: 'UNSTABLE', stabilityBasis: 'CT' },
      'stabilityDate',
      'missing',
    ],
    ['stability from tomorrow', { stabilityDate: '2026-11-23' }, 'stabilityDate', 'in-future'],
    ['a grade of strength beyond 5', { motorWorstMrc: '6' }, 'motorWorstMrc', 'too-large'],
    ['half a grade', { motorWorstMrc: '4.5' }, 'motorWorstMrc', 'too-many-decimals'],
    ['a distance in words', { walkingDistanceM: 'far' }, 'walkingDistanceM', 'not-a-number'],
    ['an INR of three places', { inr: '1.501' }, 'inr', 'too-many-decimals'],
    ['a word of another question', { bladder: 'YES' }, 'bladder', 'not-a-choice'],
    [
      '"not asked" where the question has its own word for it',
      { stabilityConclusion: 'NOT_ASKED' },
      'stabilityConclusion',
      'not-a-choice',
    ],
    [
      'a forbidden technique',
      { requestedTechniques: 'T22_HVLA_THRUST_MAITLAND_V' },
      'requestedTechniques',
      'not-a-choice',
    ],
    ['a field of another form', { modality: 'MR' }, '', 'unknown-field'],
  ])('refuses %s', (_, fields, field, code) => {
    expect(problems(fields)).toContainEqual([field, code])
  })

  it('does not ask for a basis where stability is not known', () => {
    expect(problems({ stabilityConclusion: 'NOT_EVALUATED' })).toEqual([])
  })

  it('reads what it can of a form that is not finished', () => {
    const typed = typedAssessment({ bladder: 'NEW_OR_WORSE', walkingDistanceM: '12x', assessedOn: '' }, AS_OF)
    expect(typed.answers).toMatchObject({ bladder: 'NEW_OR_WORSE', walkingDistanceM: null })
  })
})

describe('one key an answer', () => {
  it('is 1 for yes, 0 for no and 9 for not asked, everywhere', () => {
    expect(answerDigits(['YES', 'NO', 'NOT_ASKED'])).toEqual([
      { word: 'YES', digit: '1' },
      { word: 'NO', digit: '0' },
      { word: 'NOT_ASKED', digit: '9' },
    ])
  })

  it('counts from 0 where there is a none, and never gives one digit twice', () => {
    expect(
      answerDigits(['NORMAL', 'LONGSTANDING_EXPLAINED', 'NEW_OR_WORSE', 'NOT_ASKED']).map(({ digit }) => digit),
    ).toEqual(['0', '1', '2', '9'])
    for (const name of QUESTION_NAMES) {
      const definition = QUESTIONS[name]
      if (definition.kind !== 'word') continue
      const digits = answerDigits([...definition.words, 'NOT_ASKED']).map(({ digit }) => digit)
      expect(new Set(digits).size).toBe(digits.length)
    }
  })
})

describe('how many questions of a block were asked', () => {
  it('is all of them for a whole assessment', () => {
    for (const block of ASSESSMENT_BLOCKS) {
      const { asked, all } = askedOf(block, someAnswers())
      expect([block, asked]).toEqual([block, all])
    }
  })

  it('does not count "not asked", and asks more after a yes', () => {
    const before = askedOf('general', someAnswers())
    expect(askedOf('general', someAnswers({ aaa: 'NOT_ASKED' })).asked).toBe(before.asked - 1)
    const operated = askedOf('general', someAnswers({ spinalSurgeryHad: 'YES' }))
    expect(operated).toEqual({ asked: before.asked, all: before.all + 1 })
  })
})

describe('taking something out of what counts', () => {
  it('needs a kind where there is a choice, and a reason always', () => {
    const codes = removalFormSchema().safeParse({ reason: ' ', version: '1' })
    expect(codes.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['kind', 'missing'],
      ['reason', 'missing'],
    ])
    expect(removalFormSchema(['WITHDRAWN']).parse({ reason: 'twice', version: '2' })).toEqual({
      kind: 'WITHDRAWN',
      reason: 'twice',
      version: 2,
    })
  })
})
