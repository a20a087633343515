'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import type { RecordedAssessment } from '#lib/clinical/recorded/assessment'
import { assessmentFields } from '#lib/clinical/recorded/assessment-fields'
import { amendAssessment } from '#lib/use-cases/amend-assessment'
import { viewAssessment } from '#lib/use-cases/view-assessment'
import type { FormState } from '#ui/form-state'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { afterFacts } from '../../../_recording/after-facts.ts'
import { answerRecording } from '../../../_recording/answer-recording.ts'
import type { PostedRecording } from '../../../_recording/posted-recording.ts'
import { assessmentRecording } from '../../_form/recording.ts'

/** Saves the next version of an assessment, or keeps it as a draft; the recommendation comes next. */
export async function amendAssessmentAction(
  patientId: string,
  assessmentId: string,
  _: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor()
  const now = new Date()
  const form = {
    ...assessmentRecording(patientId, await currentLocale()),
    amendsId: assessmentId,
    record: (assessment: RecordedAssessment, { submissionId, draft, version, reason }: PostedRecording) => {
      const shown = { submissionId, patientId, assessmentId, version: version ?? 0, reason, draft }
      return amendAssessment(actor, { ...shown, assessment }, now)
    },
    stored: async () => {
      const view = await viewAssessment(actor, { patientId, assessmentId }, now)
      const newest = view.ok ? view.value.versions[0] : undefined
      return newest ? { version: newest.version, fields: assessmentFields(newest) } : null
    },
  }
  const answer = await answerRecording(actor, form, formData, now)
  if (answer.status !== 'recorded') return answer
  redirect(afterFacts(patientId, answer.value.recommendationId))
}
