'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { removalFormSchema } from '#lib/clinical/recorded/removal-form'
import { assessment } from '#lib/messages/assessment'
import { withdrawAssessment } from '#lib/use-cases/withdraw-assessment'
import type { FormState } from '#ui/form-state'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { answerRemoval, readRemoval } from '../../../_recording/answer-removal.ts'

/** Takes an assessment that was entered in error out of what counts; its page then says so. */
export async function withdrawAssessmentAction(
  patientId: string,
  assessmentId: string,
  _: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor()
  const locale = await currentLocale()
  const labels = { reason: assessment[locale].withdrawReason }
  const read = readRemoval(formData, removalFormSchema(['WITHDRAWN']), labels, locale)
  if ('status' in read) return read
  const { submissionId, removal, values } = read
  const { version, reason } = removal
  const input = { submissionId, patientId, assessmentId, version, reason }
  const withdrawn = await withdrawAssessment(actor, input, new Date())
  if (!withdrawn.ok) return answerRemoval(withdrawn.reason, values, locale)
  redirect(`/patients/${patientId}/assessments/${withdrawn.value.assessmentId}` as Route)
}
