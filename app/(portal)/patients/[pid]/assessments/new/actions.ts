'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import type { RecordedAssessment } from '#lib/clinical/recorded/assessment'
import { recordAssessment } from '#lib/use-cases/record-assessment'
import type { FormState } from '#ui/form-state'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { afterFacts } from '../../_recording/after-facts.ts'
import { answerRecording } from '../../_recording/answer-recording.ts'
import type { PostedRecording } from '../../_recording/posted-recording.ts'
import { assessmentRecording } from '../_form/recording.ts'

/** Records a new assessment, or keeps it as a draft; the recommendation comes next. */
export async function recordAssessmentAction(patientId: string, _: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor()
  const now = new Date()
  const form = {
    ...assessmentRecording(patientId, await currentLocale()),
    amendsId: null,
    stored: null,
    record: (assessment: RecordedAssessment, { submissionId, draft }: PostedRecording) =>
      recordAssessment(actor, { submissionId, patientId, draft, assessment }, now),
  }
  const answer = await answerRecording(actor, form, formData, now)
  if (answer.status !== 'recorded') return answer
  redirect(afterFacts(patientId, answer.value.recommendationId))
}
