import { techniqueLabel } from '#lib/clinical/explain/technique-labels'
import type { AssessmentIssue } from '#lib/clinical/recorded/assessment-form'
import { QUESTION_NAMES, QUESTIONS, type Question } from '#lib/clinical/recorded/questions'
import { assessment } from '#lib/messages/assessment'
import { clinicalDate } from '#lib/messages/dates'
import { entryProblems } from '#lib/messages/entry-problems'
import { errors } from '#lib/messages/errors'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import { questionWords } from '#lib/messages/questions'
import type { FormValues } from '#ui/form-state'
import { isQuestion } from '../../_recording/is-question.ts'
import { wordOf } from './answer-words.ts'

/** Every field of an assessment's form by name, in the order of the page, as a reader calls it. */
export function assessmentFieldLabels(locale: Locale): Readonly<Record<string, string>> {
  return {
    assessedOn: assessment[locale].assessedOn,
    ...questionWords[locale],
    requestedTechniques: assessment[locale].techniques,
    reason: imaging[locale].reason,
  }
}

/** What stands in the fields, in words: for showing two versions of a form side by side. */
export function assessmentValuesInWords(values: FormValues, locale: Locale): FormValues {
  const entries = Object.entries(values).map(([name, value]) => {
    if (name === 'requestedTechniques') return [name, [value].flat().map((id) => techniqueLabel(id)[locale])] as const
    return [name, typeof value === 'string' ? inWords(name, value, locale) : value] as const
  })
  return Object.fromEntries(entries)
}

function inWords(name: string, value: string, locale: Locale): string {
  const question = questionNamed(name)
  const isDate = name === 'assessedOn' || (question && QUESTIONS[question].kind === 'date')
  if (isDate) return /^\d{4}-\d\d-\d\d$/.test(value) ? clinicalDate(value, locale) : value
  return question && QUESTIONS[question].kind !== 'number' ? wordOf(name, value, locale) : value
}

function questionNamed(name: string): Question | undefined {
  return QUESTION_NAMES.find((question) => question === name)
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }

/** One problem of an assessment's form as a sentence. */
export function sayAssessmentIssue(issue: Issue, locale: Locale): string {
  const t = entryProblems[locale]
  const name = issue.path.map(String).join('.')
  const code = issue.message as AssessmentIssue
  const what = assessmentFieldLabels(locale)[name] ?? name
  const question = questionNamed(name)
  const definition = question && QUESTIONS[question]
  switch (code) {
    case 'unknown-field':
      return errors[locale].unknownField
    case 'missing':
      return isQuestion(what) ? errors[locale].answer(what) : t.missing(what)
    case 'too-large':
      return t[code](what, definition?.kind === 'number' ? String(definition.highest) : '')
    case 'too-many-decimals':
      return definition?.kind === 'number' && definition.decimals === 0
        ? errors[locale].wholeNumber(what, 0, definition.highest)
        : t[code](what, definition?.kind === 'number' ? String(definition.decimals) : '')
    case 'not-on-scale':
      return errors[locale].unreadable
    default:
      return Object.hasOwn(t, code) ? t[code](what) : errors[locale].unreadable
  }
}
