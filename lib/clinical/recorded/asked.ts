import { type Answers, type AssessmentBlock, QUESTION_NAMES, QUESTIONS, type Question } from './questions.ts'

/** Questions that may stay unanswered: measurements that may not have been made, and what no rule waits for. */
const OPTIONAL: readonly Question[] = [
  'pvrMl',
  'motorMyotome',
  'neurogenicClaudication',
  'mJOA',
  'inr',
  'plateletsE9L',
  'spinalSurgeryInstrumented',
]

/** Full strength of a muscle. */
const FULL_STRENGTH = 5

/** Questions that another answer calls for. */
const AFTER: Partial<Record<Question, (answers: Answers) => boolean>> = {
  motorOnset: ({ motorWorstMrc }) => motorWorstMrc !== null && motorWorstMrc < FULL_STRENGTH,
  spinalSurgeryWeeksAgo: ({ spinalSurgeryHad }) => spinalSurgeryHad === 'YES',
  spinalInjectionDaysAgo: ({ spinalInjectionRecent }) => spinalInjectionRecent === 'YES',
  stabilityDate: ({ stabilityConclusion: word }) => word === 'STABLE' || word === 'UNSTABLE',
  stabilityBasis: ({ stabilityConclusion: word }) => word === 'STABLE' || word === 'UNSTABLE',
  stabilityAssessorRole: ({ stabilityConclusion: word }) => word === 'STABLE' || word === 'UNSTABLE',
}

/** Whether a question is to be answered, given the answers there are. */
export function isCalledFor(question: Question, answers: Answers): boolean {
  return AFTER[question]?.(answers) ?? !OPTIONAL.includes(question)
}

/** How many of a block's questions have been asked. "Not asked" is an answer for the record, not a question asked. */
export function askedOf(block: AssessmentBlock, answers: Answers): { readonly asked: number; readonly all: number } {
  const called = QUESTION_NAMES.filter((each) => QUESTIONS[each].block === block && isCalledFor(each, answers))
  const asked = called.filter((each) => answers[each] !== null && answers[each] !== 'NOT_ASKED')
  return { asked: asked.length, all: called.length }
}
