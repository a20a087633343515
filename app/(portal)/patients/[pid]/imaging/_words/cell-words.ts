import type { Cell } from '#lib/clinical/recorded/cell'
import { cellOfText, gradeDigits } from '#lib/clinical/recorded/digits'
import { PARAMETERS, type Parameter } from '#lib/clinical/recorded/parameters'
import { cellAbsences, parameterGrades } from '#lib/messages/findings'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { quantity } from '#lib/messages/quantity'

/** What a cell says in words: its grade on its own scale, its measure with unit, or which kind of nothing it holds. */
export function cellWords(parameter: Parameter, cell: Cell<string | number>, locale: Locale): string {
  const absences = cellAbsences[locale]
  if (cell === null) return absences.blank
  if (cell === 'NOT_REPORTED' || cell === 'CANNOT_ASSESS') return absences[cell]
  const definition = PARAMETERS[parameter]
  if (definition.kind === 'measured') {
    return definition.unit === 'ratio' ? String(cell) : quantity(Number(cell), definition.unit)
  }
  const scale: readonly unknown[] = definition.scale
  return gradeWordsOf(parameter, locale)[scale.indexOf(cell)] ?? absences.blank
}

/** The words of a graded parameter's scale, mildest first; none for a measurement. */
export function gradeWordsOf(parameter: Parameter, locale: Locale): readonly string[] {
  const words: Partial<Record<Parameter, readonly string[]>> = parameterGrades[locale]
  return words[parameter] ?? []
}

/** The same for a digit as it was typed; a text off the scale says that it is. */
export function typedWords(parameter: Parameter, typed: string, locale: Locale): string {
  const cell = cellOfText(parameter, typed)
  return cell === undefined ? imaging[locale].offScale : cellWords(parameter, cell, locale)
}

/** "0 None, 1 Mild …": what may be typed, for those who hover or listen. */
export function scaleInWords(parameter: Parameter, locale: Locale): string {
  const words = gradeWordsOf(parameter, locale)
  const absences = cellAbsences[locale]
  const grades = gradeDigits(parameter).map(({ digit }, place) => `${digit} ${words[place]}`)
  return [...grades, `8 ${absences.CANNOT_ASSESS}`, `9 ${absences.NOT_REPORTED}`].join(', ')
}
