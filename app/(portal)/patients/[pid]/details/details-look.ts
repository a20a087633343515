import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '#lib/auth/session'
import { viewPatientDetails } from '#lib/use-cases/view-patient-details'

/** One visit is one look. Unknown and not permitted look the same. */
export const detailsLook = cache(async (pid: string) => {
  const actor = await requireActor()
  const result = await viewPatientDetails(actor, pid, new Date())
  if (!result.ok) notFound()
  return { actor, patient: result.value }
})
