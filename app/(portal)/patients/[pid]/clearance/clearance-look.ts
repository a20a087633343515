import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor } from '#lib/auth/session'
import { checkClearance } from '#lib/use-cases/check-clearance'

/** One visit is one look, however many parts of the page ask. Unknown and not permitted look the same. */
export const clearanceLook = cache(async (pid: string) => {
  const actor = await requireActor()
  const result = await checkClearance(actor, pid, new Date())
  if (!result.ok) notFound()
  return { actor, view: result.value }
})
