import type { Actor } from '#lib/access/actor'
import { lockPatient } from '#lib/db/patients'
import { computeRecommendation } from './shared/compute-recommendation.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/**
 * Asks the rules anew and gives the recommendation that holds now. Asking twice makes nothing new: where nothing has
 * changed, the stored one is given again; so no form's key is needed.
 */
export async function recommend(
  actor: Actor,
  patientId: string,
  now: Date,
): Promise<Result<{ readonly recommendationId: string }, NotPermitted | 'not-found' | 'engine-failed'>> {
  return permitted(actor, 'recommendation.compute', now, async (tx) => {
    const patient = await lockPatient(tx, patientId)
    if (!patient) return refused('not-found')
    const computed = await computeRecommendation(tx, actor, patient, now)
    return computed ? done({ recommendationId: computed.recommendation.id }) : refused('engine-failed')
  })
}
