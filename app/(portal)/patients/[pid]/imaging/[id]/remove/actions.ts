'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { removalFormSchema } from '#lib/clinical/recorded/removal-form'
import { imaging } from '#lib/messages/imaging'
import { removeImagingStudy } from '#lib/use-cases/remove-imaging-study'
import type { FormState } from '#ui/form-state'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { answerRemoval, readRemoval } from '../../../_recording/answer-removal.ts'

/** Takes a study out of what counts; its page then says so. */
export async function removeStudyAction(
  patientId: string,
  studyId: string,
  _: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor()
  const locale = await currentLocale()
  const t = imaging[locale]
  const read = readRemoval(formData, removalFormSchema(), { kind: t.removeKind, reason: t.removeReason }, locale)
  if ('status' in read) return read
  const { submissionId, removal, values } = read
  const removed = await removeImagingStudy(actor, { submissionId, patientId, studyId, ...removal }, new Date())
  if (!removed.ok) return answerRemoval(removed.reason, values, locale)
  redirect(`/patients/${patientId}/imaging/${removed.value.studyId}` as Route)
}
