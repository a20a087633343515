import 'server-only'
import { studyFormSchema } from '#lib/clinical/recorded/study-form'
import type { Locale } from '#lib/messages/locale'
import { sayStudyIssue, studyFieldLabels, studyValuesInWords } from '../_words/study-field-words.ts'

/** What every form of a study has in common: how its fields are read and called. */
export function studyRecording(patientId: string, locale: Locale) {
  return {
    patientId,
    kind: 'IMAGING_STUDY',
    locale,
    labels: studyFieldLabels(locale),
    inWords: (values: Parameters<typeof studyValuesInWords>[0]) => studyValuesInWords(values, locale),
    schema: studyFormSchema,
    say: (issue: Parameters<typeof sayStudyIssue>[0]) => sayStudyIssue(issue, locale),
    dayField: 'studyDate',
  } as const
}
