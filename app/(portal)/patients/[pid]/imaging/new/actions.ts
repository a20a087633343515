'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { imagePersonOf } from '#lib/clinical/recorded/image-person'
import type { RecordedStudy } from '#lib/clinical/recorded/imaging-study'
import { recordImagingStudy } from '#lib/use-cases/record-imaging-study'
import type { FormState } from '#ui/form-state'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'
import { answerRecording } from '../../_recording/answer-recording.ts'
import type { PostedRecording } from '../../_recording/posted-recording.ts'
import { studyRecording } from '../_form/recording.ts'

/** Records a new study, or keeps it as a draft; the assessment comes next. */
export async function recordStudyAction(patientId: string, _: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor()
  const now = new Date()
  const form = {
    ...studyRecording(patientId, await currentLocale()),
    amendsId: null,
    stored: null,
    record: (study: RecordedStudy, { submissionId, draft, fields }: PostedRecording) =>
      recordImagingStudy(actor, { submissionId, patientId, draft, study, images: imagePersonOf(fields) }, now),
  }
  const answer = await answerRecording(actor, form, formData, now)
  if (answer.status !== 'recorded') return answer
  redirect(`/patients/${patientId}/assessments/new`)
}
