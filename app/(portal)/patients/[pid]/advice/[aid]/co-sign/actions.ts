'use server'

import { notFound, redirect } from 'next/navigation'
import { reauthenticate } from '#lib/auth/reauthenticate'
import { requestContext } from '#lib/auth/request'
import { requireActor } from '#lib/auth/session'
import { coSignFormSchema } from '#lib/clinical/decision/co-sign-form'
import { signingRefusals } from '#lib/messages/signing'
import { awaitLogCoverage } from '#lib/use-cases/await-log-coverage'
import { coSignAdvice } from '#lib/use-cases/co-sign-advice'
import { type FormState, invalid, readForm } from '#ui/form-state'
import { currentLocale } from '../../../../../../_preferences/current-preferences.ts'
import { answerToRefusal } from '../../../_signing/answer-to-refusal.ts'
import { readSubmissionId, saySigningProblem, UNRETURNED } from '../../../_signing/form-reading.ts'

/** Co-signs the advice that the page shows, and opens it. */
export async function coSignAdviceAction(
  patientId: string,
  adviceId: string,
  _: FormState,
  formData: FormData,
): Promise<FormState> {
  const [actor, locale, now] = [await requireActor(), await currentLocale(), new Date()]
  const { fields, values, ...sent } = readForm(formData, UNRETURNED)
  const parsed = coSignFormSchema.safeParse(fields)
  if (!parsed.success) return invalid(parsed.error, values, saySigningProblem(locale))
  const submissionId = readSubmissionId(sent.submissionId)
  if (submissionId === null) return { status: 'refused', message: signingRefusals[locale].unreadable, values }
  const { proof, ...form } = parsed.data
  const proved = await reauthenticate(actor, proof, await requestContext(now))
  if (!proved.ok) return answerToRefusal(proved.reason, values, locale)
  const { provedBy } = proved
  const result = await coSignAdvice(actor, { submissionId, patientId, adviceId, form, provedBy }, now)
  if (result.ok) await awaitLogCoverage(actor, adviceId)
  if (result.ok) redirect(`/patients/${patientId}/advice/${adviceId}`)
  if (result.reason === 'not-found') notFound()
  return answerToRefusal(result.reason, values, locale)
}
