'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { imagePersonOf } from '#lib/clinical/recorded/image-person'
import type { RecordedStudy } from '#lib/clinical/recorded/imaging-study'
import { studyFields } from '#lib/clinical/recorded/study-fields'
import { amendImagingStudy } from '#lib/use-cases/amend-imaging-study'
import { viewImagingStudy } from '#lib/use-cases/view-imaging-study'
import type { FormState } from '#ui/form-state'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { afterFacts } from '../../../_recording/after-facts.ts'
import { answerRecording } from '../../../_recording/answer-recording.ts'
import type { PostedRecording } from '../../../_recording/posted-recording.ts'
import { studyRecording } from '../../_form/recording.ts'

/** Saves the next version of a study, or keeps it as a draft; the recommendation comes next. */
export async function amendStudyAction(
  patientId: string,
  studyId: string,
  _: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor()
  const now = new Date()
  const form = {
    ...studyRecording(patientId, await currentLocale()),
    amendsId: studyId,
    record: (study: RecordedStudy, { submissionId, draft, version, reason, fields }: PostedRecording) => {
      const images = imagePersonOf(fields)
      const edit = { submissionId, patientId, studyId, version: version ?? 0, reason, draft, study, images }
      return amendImagingStudy(actor, edit, now)
    },
    stored: async () => {
      const view = await viewImagingStudy(actor, { patientId, studyId }, now)
      const newest = view.ok ? view.value.versions[0] : undefined
      return newest ? { version: newest.version, fields: studyFields(newest) } : null
    },
  }
  const answer = await answerRecording(actor, form, formData, now)
  if (answer.status !== 'recorded') return answer
  redirect(afterFacts(patientId, answer.value.recommendationId))
}
