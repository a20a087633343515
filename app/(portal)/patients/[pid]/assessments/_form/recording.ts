import 'server-only'
import { assessmentFormSchema } from '#lib/clinical/recorded/assessment-form'
import type { Locale } from '#lib/messages/locale'
import type { FormValues } from '#ui/form-state'
import { assessmentFieldLabels, assessmentValuesInWords, sayAssessmentIssue } from '../_words/assessment-field-words.ts'

/** What every form of an assessment has in common: how its fields are read and called. */
export function assessmentRecording(patientId: string, locale: Locale) {
  return {
    patientId,
    kind: 'ASSESSMENT',
    locale,
    labels: assessmentFieldLabels(locale),
    inWords: (values: FormValues) => assessmentValuesInWords(values, locale),
    schema: assessmentFormSchema,
    say: (issue: Parameters<typeof sayAssessmentIssue>[0]) => sayAssessmentIssue(issue, locale),
    dayField: 'assessedOn',
  } as const
}
