'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { reauthenticate } from '#lib/auth/reauthenticate'
import { requestContext } from '#lib/auth/request'
import { requireActor } from '#lib/auth/session'
import { signFormSchema } from '#lib/clinical/decision/sign-form'
import { signingRefusals } from '#lib/messages/signing'
import { awaitLogCoverage } from '#lib/use-cases/await-log-coverage'
import { recommend } from '#lib/use-cases/recommend'
import { signAdvice } from '#lib/use-cases/sign-advice'
import { type FormState, invalid, readForm } from '#ui/form-state'
import { currentLocale } from '../../../../_preferences/current-preferences.ts'
import { answerToRefusal } from './answer-to-refusal.ts'
import { readSubmissionId, saySigningProblem, UNRETURNED } from './form-reading.ts'

/** Signs what the page shows. `shownId` is the recommendation whose page was opened. */
export async function signAdviceAction(
  patientId: string,
  shownId: string,
  _: FormState,
  formData: FormData,
): Promise<FormState> {
  const [actor, locale, now] = [await requireActor(), await currentLocale(), new Date()]
  const { fields, values, ...sent } = readForm(formData, UNRETURNED)
  const parsed = signFormSchema.safeParse(fields)
  if (!parsed.success) return invalid(parsed.error, values, saySigningProblem(locale))
  const submissionId = readSubmissionId(sent.submissionId)
  if (submissionId === null) return { status: 'refused', message: signingRefusals[locale].unreadable, values }
  const { proof, ...form } = parsed.data
  const proved = await reauthenticate(actor, proof, await requestContext(now))
  if (!proved.ok) return answerToRefusal(proved.reason, values, locale)
  const { provedBy } = proved
  const result = await signAdvice(actor, { submissionId, patientId, shownId, form, provedBy }, now)
  if (result.ok) await awaitLogCoverage(actor, result.value.adviceId)
  if (result.ok) redirect(`/patients/${patientId}/advice/${result.value.adviceId}`)
  if (result.reason === 'not-found') notFound()
  // The page is made again with the form's answer: it then shows what changed, and the form carries what is shown.
  if (['changed-since-shown', 'changes-not-read', 'signed-meanwhile'].includes(result.reason)) refresh()
  return answerToRefusal(result.reason, values, locale)
}

/** Asks the rules anew and opens the page that signs what they say now. */
export async function signAgainAction(patientId: string, _: FormState, __: FormData): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const result = await recommend(actor, patientId, new Date())
  if (result.ok) redirect(`/patients/${patientId}/recommendations/${result.value.recommendationId}/sign`)
  if (result.reason === 'not-found') notFound()
  return { status: 'refused', message: signingRefusals[locale][result.reason], values: {} }
}
