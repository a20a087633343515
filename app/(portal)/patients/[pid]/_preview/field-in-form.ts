import { LEVELS } from '#lib/clinical/level'
import { levelPath } from '#lib/clinical/recorded/assemble-levels'
import { PARAMETER_NAMES } from '#lib/clinical/recorded/parameters'
import { QUESTION_NAMES, QUESTIONS } from '#lib/clinical/recorded/questions'
import { cellField } from '#lib/clinical/recorded/study-fields'
import type { PreviewSubject } from './preview-subject.ts'

/** The form's own id in front of every field's (`ActionForm`). */
const FIELD = '#f-'

/** Where the form asks for what a path of the record names, as an address within the page; null where it does not. */
export function fieldInForm(path: string, kind: PreviewSubject['kind']): string | null {
  if (kind === 'ASSESSMENT') {
    const question = QUESTION_NAMES.find((name) => QUESTIONS[name].path === path)
    return question === undefined ? null : `${FIELD}${question}`
  }
  for (const level of LEVELS) {
    const parameter = PARAMETER_NAMES.find((name) => levelPath(level, name) === path)
    if (parameter !== undefined) return `${FIELD}${cellField(level, parameter)}`
  }
  return null
}
