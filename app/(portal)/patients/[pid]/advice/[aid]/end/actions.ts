'use server'

import { notFound, redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { endFormSchema } from '#lib/clinical/decision/end-form'
import { signingRefusals } from '#lib/messages/signing'
import { endAdvice } from '#lib/use-cases/end-advice'
import { type FormState, invalid, readForm } from '#ui/form-state'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { answerToRefusal } from '../../../_signing/answer-to-refusal.ts'
import { readSubmissionId, saySigningProblem } from '../../../_signing/form-reading.ts'

/** Ends advice and opens it, with what became of it on top. */
export async function endAdviceAction(
  patientId: string,
  adviceId: string,
  _: FormState,
  formData: FormData,
): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const { fields, values, ...sent } = readForm(formData)
  const parsed = endFormSchema.safeParse(fields)
  if (!parsed.success) return invalid(parsed.error, values, saySigningProblem(locale))
  const submissionId = readSubmissionId(sent.submissionId)
  if (submissionId === null) return { status: 'refused', message: signingRefusals[locale].unreadable, values }
  const result = await endAdvice(actor, { submissionId, patientId, adviceId, form: parsed.data }, new Date())
  if (result.ok) redirect(`/patients/${patientId}/advice/${adviceId}`)
  if (result.reason === 'not-found') notFound()
  return answerToRefusal(result.reason, values, locale)
}
