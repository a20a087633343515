import { PARAMETERS } from '#lib/clinical/recorded/parameters'
import type { Locale } from '#lib/messages/locale'
import { quantity } from '#lib/messages/quantity'
import { reports } from '#lib/messages/reports'
import type { Suggestion } from '#lib/reports/suggestion'
import { typedWords } from '../../_words/cell-words.ts'
import type { Offer } from './offers.ts'

/** What the report says, in the report's own kind of word. */
export function saidWords({ value }: Pick<Suggestion, 'value'>, locale: Locale): string {
  const t = reports[locale]
  return typeof value === 'number' ? t.slip(String(value)) : t.severities[value]
}

/** What would be entered: a grade in the words of its scale, or a number with its unit. */
export function enteredWords({ parameter, typed }: Offer, locale: Locale): string {
  const definition = PARAMETERS[parameter]
  if (definition.kind === 'graded') return typedWords(parameter, typed, locale)
  return definition.unit === 'ratio' ? typed : quantity(Number(typed), definition.unit)
}

/** The language of a quotation, for those who hear it. */
export function languageOf(text: string): 'zh-CN' | 'en' {
  return /[\u3400-\u9fff]/.test(text) ? 'zh-CN' : 'en'
}
