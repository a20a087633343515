'use server'

import { notFound, redirect } from 'next/navigation'
import { requireActor } from '#lib/auth/session'
import { signingRefusals } from '#lib/messages/signing'
import { recommend } from '#lib/use-cases/recommend'
import type { FormState } from '#ui/form-state'
import { currentLocale } from '../../../../../_preferences/current-preferences.ts'

/** Asks the rules anew and opens what they say now. */
export async function recommendAction(patientId: string, _: FormState, __: FormData): Promise<FormState> {
  const [actor, locale] = [await requireActor(), await currentLocale()]
  const result = await recommend(actor, patientId, new Date())
  if (result.ok) redirect(`/patients/${patientId}/recommendations/${result.value.recommendationId}`)
  if (result.reason === 'not-found') notFound()
  return { status: 'refused', message: signingRefusals[locale][result.reason], values: {} }
}
