import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '#lib/auth/session'
import { type AdviceLook, viewAdvice } from '#lib/use-cases/view-advice'

/** One look at signed advice, however many parts of the page ask for it. */
export const adviceLook = cache(async (patientId: string, adviceId: string, to: AdviceLook['to'] = 'advice.view') => {
  const actor = await requireActor()
  const result = await viewAdvice(actor, { patientId, adviceId, to }, new Date())
  if (!result.ok) notFound()
  return { actor, view: result.value }
})
