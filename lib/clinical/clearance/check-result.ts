import type { ChangeToday } from '../terms.ts'
import { CHECK_QUESTIONS, type CheckAnswers, type CheckQuestion } from './check-form.ts'
import type { SuspensionCause } from './clearance-file.ts'

/** What five answers mean: the engine's word for today's change, and the suspension that follows unless all are No. */
export type CheckResult =
  | { readonly passed: true; readonly changeToday: 'NO'; readonly cause: null }
  | {
      readonly passed: false
      readonly changeToday: Exclude<ChangeToday, 'NO'>
      readonly cause: Extract<SuspensionCause, 'CHECK' | 'CHECK_EMERGENCY'>
    }

/**
 * Reads the answers (knowledge base 5.4): five times No passes; a Yes, a Not sure or a blank anywhere suspends; a Yes to
 * the second question is an emergency, because new saddle or sphincter change means cauda equina syndrome until disproved.
 */
export function checkResult(answers: CheckAnswers): CheckResult {
  if (answers.sphincterOrSaddle === 'YES') {
    return { passed: false, changeToday: 'NEURO_EMERGENCY', cause: 'CHECK_EMERGENCY' }
  }
  return questionsNotNo(answers).length === 0
    ? { passed: true, changeToday: 'NO', cause: null }
    : { passed: false, changeToday: 'YES', cause: 'CHECK' }
}

/** The questions whose answer is not No, in their order. */
export function questionsNotNo(answers: CheckAnswers): readonly CheckQuestion[] {
  return CHECK_QUESTIONS.filter((question) => answers[question] !== 'NO')
}
