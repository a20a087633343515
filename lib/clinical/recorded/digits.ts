import type { Absence, Cell } from './cell.ts'
import { PARAMETERS, type Parameter } from './parameters.ts'

/**
 * Grades are typed as one digit, which no input method of any language takes for itself. A digit stands for the place on
 * the column's own scale: 0 for its mildest grade. 8 and 9 are the same everywhere.
 */
export const ABSENCE_DIGITS: Readonly<Record<'8' | '9', Absence>> = { 8: 'CANNOT_ASSESS', 9: 'NOT_REPORTED' }

/** Schizas has no grade 0 and begins with A1, so that A1 to A4 are typed as they are called. */
const FIRST_DIGIT: Partial<Record<Parameter, number>> = { schizas: 1 }

/** The digits of a graded parameter with what each means, from mildest to gravest; empty for a measurement. */
export function gradeDigits(
  parameter: Parameter,
): readonly { readonly digit: string; readonly grade: string | number }[] {
  const definition = PARAMETERS[parameter]
  if (definition.kind !== 'graded') return []
  const first = FIRST_DIGIT[parameter] ?? 0
  return definition.scale.map((grade, place) => ({ digit: String(place + first), grade }))
}

/** What a typed text says in a graded cell; undefined when it is not on the scale. Full-width digits are digits. */
export function cellOfText(parameter: Parameter, text: string): Cell<string | number> | undefined {
  const digit = text.normalize('NFKC').trim()
  if (digit === '') return null
  if (digit === '8' || digit === '9') return ABSENCE_DIGITS[digit]
  return gradeDigits(parameter).find((each) => each.digit === digit)?.grade
}

/** The digit that is typed for a cell; nothing for a blank one. */
export function textOfCell(parameter: Parameter, cell: Cell<string | number>): string {
  if (cell === 'CANNOT_ASSESS') return '8'
  if (cell === 'NOT_REPORTED') return '9'
  return gradeDigits(parameter).find(({ grade }) => grade === cell)?.digit ?? ''
}
