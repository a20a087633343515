import type { RecordedAssessment } from './assessment.ts'
import { QUESTION_NAMES } from './questions.ts'

/** A recorded assessment as the fields of its form, for amending it. */
export function assessmentFields({
  assessedOn,
  answers,
  requestedTechniques,
}: RecordedAssessment): Readonly<Record<string, string | readonly string[]>> {
  const stated = QUESTION_NAMES.flatMap((question) => {
    const answer = answers[question]
    return answer === null ? [] : [[question, String(answer)] as const]
  })
  return {
    assessedOn,
    ...Object.fromEntries(stated),
    ...(requestedTechniques.length > 0 ? { requestedTechniques } : {}),
  }
}
