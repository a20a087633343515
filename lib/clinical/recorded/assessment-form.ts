import { TECHNIQUES_BY_CLASS } from '../techniques.ts'
import type { RecordedAssessment } from './assessment.ts'
import { type FieldIssue, type FormFields, FormReader, formFieldsSchema } from './form-reader.ts'
import { type Answers, QUESTION_NAMES, QUESTIONS, type Question } from './questions.ts'

/** What can be wrong with an assessment's form beyond what can be wrong with any field. */
export type AssessmentIssue =
  | FieldIssue
  | 'weakness-without-onset'
  | 'no-operation-with-details'
  | 'no-injection-with-days'
  | 'injection-longer-ago'

/** What may be asked for. Forbidden techniques are shown in the form and cannot be asked for. */
export const REQUESTABLE_TECHNIQUES = [...TECHNIQUES_BY_CLASS.SOFT_TISSUE, ...TECHNIQUES_BY_CLASS.NAMED_ONLY] as const

/** The injection question asks about this many days (R-LIT-P21). */
const INJECTION_DAYS = 14

/** Muscle strength below this is weakness (MRC 5 is normal). */
const FULL_STRENGTH = 5

/**
 * Reads the form of an assessment. Every question may stay blank, and then counts as unknown; answers that contradict
 * each other are refused. `today` is the facility's calendar day.
 */
export function assessmentFormSchema(today: string) {
  return formFieldsSchema.transform((fields, context): RecordedAssessment => {
    const form = new FormReader<AssessmentIssue>(fields, context.issues)
    const assessment = readAssessment(form, today)
    if (!form.has('assessedOn')) form.report('assessedOn', 'missing')
    refuseContradictions(form, assessment.answers)
    form.refuseOthers()
    return assessment
  })
}

/** What can be read of a form that is still being filled in: what cannot be read yet counts as blank. */
export function typedAssessment(fields: FormFields, today: string): RecordedAssessment {
  return readAssessment(new FormReader<AssessmentIssue>(fields, []), today)
}

type Reader = FormReader<AssessmentIssue>

function readAssessment(form: Reader, today: string): RecordedAssessment {
  const answers = QUESTION_NAMES.map((question) => [question, readAnswer(form, question, today)] as const)
  return {
    // A missing day is refused before anything is recorded; nothing reads what stands here then.
    assessedOn: form.pastDate('assessedOn', today) ?? today,
    answers: Object.fromEntries(answers) as Answers,
    requestedTechniques: form.words('requestedTechniques', REQUESTABLE_TECHNIQUES),
  }
}

function readAnswer(form: Reader, question: Question, today: string): string | number | null {
  const definition = QUESTIONS[question]
  switch (definition.kind) {
    case 'word':
      return form.word<string>(question, [...definition.words, 'NOT_ASKED'])
    case 'closed':
      return form.word<string>(question, definition.words)
    case 'number':
      return form.amount(question, definition)
    case 'date':
      return form.pastDate(question, today)
  }
}

function refuseContradictions(form: Reader, answers: Answers): void {
  const { motorWorstMrc, motorOnset, stabilityConclusion, spinalSurgeryHad, spinalInjectionRecent } = answers
  if (motorWorstMrc !== null && motorWorstMrc < FULL_STRENGTH && motorOnset === 'NONE') {
    form.report('motorOnset', 'weakness-without-onset')
  }
  if (spinalSurgeryHad === 'NO') {
    if (form.has('spinalSurgeryWeeksAgo')) form.report('spinalSurgeryWeeksAgo', 'no-operation-with-details')
    if (answers.spinalSurgeryInstrumented === 'YES')
      form.report('spinalSurgeryInstrumented', 'no-operation-with-details')
  }
  if (spinalInjectionRecent === 'NO' && form.has('spinalInjectionDaysAgo')) {
    form.report('spinalInjectionDaysAgo', 'no-injection-with-days')
  }
  if (spinalInjectionRecent === 'YES' && (answers.spinalInjectionDaysAgo ?? 0) > INJECTION_DAYS) {
    form.report('spinalInjectionDaysAgo', 'injection-longer-ago')
  }
  // A word on stability counts only with what it rests on and from when it is.
  if (stabilityConclusion === 'STABLE' || stabilityConclusion === 'UNSTABLE') {
    for (const name of ['stabilityBasis', 'stabilityDate'] as const) if (!form.has(name)) form.report(name, 'missing')
  }
}
