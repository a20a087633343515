import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '#lib/auth/session'
import { viewRecommendation } from '#lib/use-cases/view-recommendation'

/** One look at a recommendation, however many parts of the page ask for it. */
export const recommendationLook = cache(async (patientId: string, recommendationId: string) => {
  const actor = await requireActor()
  const result = await viewRecommendation(actor, { patientId, recommendationId }, new Date())
  if (!result.ok) notFound()
  return { actor, view: result.value }
})
