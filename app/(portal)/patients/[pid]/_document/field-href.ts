import { LEVELS } from '#lib/clinical/level'
import { levelPath } from '#lib/clinical/recorded/assemble-levels'
import { PARAMETER_NAMES } from '#lib/clinical/recorded/parameters'
import { QUESTION_NAMES, QUESTIONS } from '#lib/clinical/recorded/questions'
import { cellField } from '#lib/clinical/recorded/study-fields'

/** The records that a recommendation read: where an answer that is missing belongs. */
export type RecordsRead = { readonly assessmentId: string | null; readonly studyIds: readonly string[] }

/** The form's own id in front of every field's (`ActionForm`). */
const FIELD = '#f-'

/**
 * Where a missing answer is entered: the field of the assessment or of the only study that was read, opened for amending;
 * a new one where there is none to amend, or where several studies could be meant.
 */
export function fieldHref(patientId: string, path: string, read: RecordsRead): string {
  const patient = `/patients/${patientId}`
  const question = QUESTION_NAMES.find((name) => QUESTIONS[name].path === path)
  if (question !== undefined) {
    const form = read.assessmentId === null ? 'new' : `${read.assessmentId}/amend`
    return `${patient}/assessments/${form}${FIELD}${question}`
  }
  if (path.startsWith('patient.')) return `${patient}/details`
  const [only, ...others] = read.studyIds
  if (only === undefined || others.length > 0) return `${patient}/imaging/new`
  const cell = LEVELS.flatMap((level) => PARAMETER_NAMES.map((parameter) => ({ level, parameter }))).find(
    ({ level, parameter }) => levelPath(level, parameter) === path,
  )
  return `${patient}/imaging/${only}/amend${cell ? `${FIELD}${cellField(cell.level, cell.parameter)}` : ''}`
}
