import { LEVELS, type Level } from '#lib/clinical/level'
import { gradeDigits } from '#lib/clinical/recorded/digits'
import { DIFFERS_FIELD, PERSON_FIELD } from '#lib/clinical/recorded/image-person'
import { PARAMETER_NAMES, PARAMETERS, type Parameter } from '#lib/clinical/recorded/parameters'
import { absenceField, cellField, redFlagField } from '#lib/clinical/recorded/study-fields'
import type { StudyIssue } from '#lib/clinical/recorded/study-form'
import { RED_FLAGS } from '#lib/clinical/terms'
import { answers } from '#lib/messages/answers'
import { clinicalDate } from '#lib/messages/dates'
import { dicom } from '#lib/messages/dicom'
import { entryProblems } from '#lib/messages/entry-problems'
import { errors } from '#lib/messages/errors'
import { cellAbsences, parameterNames, redFlagNames } from '#lib/messages/findings'
import { imaging } from '#lib/messages/imaging'
import type { Locale } from '#lib/messages/locale'
import type { FormValues } from '#ui/form-state'
import { isQuestion } from '../../_recording/is-question.ts'
import { typedWords } from './cell-words.ts'

const SINGLE_FIELDS = [
  'modality',
  'region',
  'studyDate',
  'quality',
  'position',
  'reportingClinician',
  'accessionNumber',
  'dicomStudyUid',
  'unlistedLevels',
  'transitionalAnatomy',
  'otherFindings',
  'reportText',
  'physicianReviewed',
  'reason',
] as const

const cells = new Map<string, readonly [level: Level, parameter: Parameter, absence: boolean]>(
  LEVELS.flatMap((level) =>
    PARAMETER_NAMES.flatMap((parameter) => [
      [cellField(level, parameter), [level, parameter, false]] as const,
      [absenceField(level, parameter), [level, parameter, true]] as const,
    ]),
  ),
)

/** Every field of a study's form by name, in the order of the page, as a reader calls it. */
export function studyFieldLabels(locale: Locale): Readonly<Record<string, string>> {
  const t = imaging[locale]
  const labels: Record<string, string> = {}
  for (const name of SINGLE_FIELDS) labels[name] = t[name]
  labels[PERSON_FIELD] = dicom[locale].person
  labels[DIFFERS_FIELD] = dicom[locale].dicomPerson
  for (const flag of RED_FLAGS) labels[redFlagField(flag)] = redFlagNames[locale][flag]
  for (const [name, [level, parameter]] of cells) labels[name] = t.cellName(level, parameterNames[locale][parameter])
  return labels
}

/** What stands in the fields, in words: for showing two versions of a form side by side. */
export function studyValuesInWords(values: FormValues, locale: Locale): FormValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? inWords(name, value, locale) : value,
    ]),
  )
}

function inWords(name: string, value: string, locale: Locale): string {
  const t = imaging[locale]
  const cell = cells.get(name)
  if (value === '') return ''
  if (cell) {
    const [, parameter, absence] = cell
    if (absence) return wordOf(cellAbsences[locale], value)
    return PARAMETERS[parameter].kind === 'graded' ? `${value} ${typedWords(parameter, value, locale)}` : value
  }
  const vocabularies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    modality: t.modalities,
    region: t.regions,
    quality: t.qualities,
    position: t.positions,
    unlistedLevels: t.unlisted,
    physicianReviewed: { YES: t.reviewedYes, NO: t.reviewedNo },
    [PERSON_FIELD]: dicom[locale].answer,
    [DIFFERS_FIELD]: dicom[locale].differs,
  }
  if (name === 'studyDate') return /^\d{4}-\d\d-\d\d$/.test(value) ? clinicalDate(value, locale) : value
  const fourValued = { YES: answers[locale].yes, NO: answers[locale].no, ...cellAbsences[locale] }
  const isFourValued = name.startsWith('redFlags.') || name === 'transitionalAnatomy'
  return wordOf(isFourValued ? fourValued : (vocabularies[name] ?? {}), value)
}

function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }

/** One problem of a study's form as a sentence. */
export function sayStudyIssue(issue: Issue, locale: Locale): string {
  const t = entryProblems[locale]
  const name = issue.path.map(String).join('.')
  const code = issue.message as StudyIssue
  const what = studyFieldLabels(locale)[name] ?? name
  switch (code) {
    case 'unknown-field':
      return errors[locale].unknownField
    case 'missing':
      return isQuestion(what) ? errors[locale].answer(what) : t.missing(what)
    case 'not-on-scale':
    case 'too-many-decimals':
    case 'too-large':
      return t[code](what, limitOf(name, code, locale))
    default:
      return Object.hasOwn(t, code) ? t[code](what) : errors[locale].unreadable
  }
}

function limitOf(name: string, code: 'not-on-scale' | 'too-many-decimals' | 'too-large', locale: Locale): string {
  const t = entryProblems[locale]
  const parameter = cells.get(name)?.[1]
  const definition = parameter && PARAMETERS[parameter]
  if (parameter && code === 'not-on-scale') {
    const digits = gradeDigits(parameter).map(({ digit }) => digit)
    return t.digits(`${digits.at(0)}–${digits.at(-1)}`, t.eight, t.nine)
  }
  if (definition?.kind !== 'measured') return ''
  return String(code === 'too-large' ? definition.highest : definition.decimals)
}
