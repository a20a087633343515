import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '#lib/auth/session'
import { proposeAdvice } from '#lib/use-cases/propose-advice'

/** One look at what would be signed, however many parts of the page ask for it. */
export const proposalLook = cache(async (patientId: string, shownId: string | null) => {
  const actor = await requireActor()
  const result = await proposeAdvice(actor, { patientId, shownId }, new Date())
  if (!result.ok) notFound()
  return { actor, proposal: result.value }
})
