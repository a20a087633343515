import type { Actor } from '#lib/access/actor'
import { clearanceState, openSuspensions } from '#lib/clinical/clearance/clearance-state'
import type { LiftInput } from '#lib/clinical/clearance/lift-form'
import { rulesNotCarried } from '#lib/clinical/clearance/verification'
import { appendEntry } from '#lib/db/audit-log'
import { insertClearanceEvent } from '#lib/db/clearances'
import { lockPatient, type Patient } from '#lib/db/patients'
import type { StoredRecommendation } from '#lib/db/recommendations'
import type { Tx } from '#lib/db/transaction'
import { careFor } from './shared/care-for.ts'
import { clearancesOfOne, type RegionClearance } from './shared/clearances-of.ts'
import { computeRecommendation } from './shared/compute-recommendation.ts'
import { emergencyNotReassessed } from './shared/emergency-not-reassessed.ts'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'
import { today } from './shared/today.ts'

/**
 * A physician lifts a suspension, with a reason and on a recommendation computed in this transaction. Whatever suspended
 * it, the clearance is active again only if it still holds on everything recorded by now; otherwise new advice is needed,
 * and the recommendation it would stand on has been stored. Today's check comes first again after a lifting.
 */
export async function liftSuspension(
  actor: Actor,
  patientId: string,
  input: LiftInput,
  submissionId: string,
  now: Date,
): Promise<
  Result<
    { readonly clearanceId: string },
    'not-found' | 'not-suspended' | 'emergency-not-reassessed' | 'new-advice-needed' | NotPermitted | KeyReused
  >
> {
  return permitted(actor, 'clearance.lift', now, async (tx) => {
    const patient = await lockPatient(tx, patientId)
    if (!patient) return refused('not-found')
    const key = { id: submissionId, action: 'clearance.lift', input: { patientId, ...input }, now } as const
    return once(tx, actor, key, async () => {
      const { clearanceId, reason } = input
      const regions = await clearancesOfOne(tx, actor, patient, now)
      const region = regions.find(({ advice }) => advice.clearance?.id === clearanceId)
      if (!region) return refused('not-found')
      if (openSuspensions(region.file.clearance?.events ?? []).length === 0) return refused('not-suspended')
      if (await emergencyNotReassessed(tx, patient, today(actor, now))) return refused('emergency-not-reassessed')
      const recommendation = (await computeRecommendation(tx, actor, patient, now))?.recommendation
      if (!recommendation || !holdsAfterLifting(region, recommendation, now)) return refused('new-advice-needed')
      await lift(tx, actor, patient, { clearanceId, reason, recommendation }, now)
      return done({ clearanceId })
    })
  })
}

/**
 * Asked twice, and both must say yes: the fresh recommendation clears the region, but for the review rules that two
 * physicians overrode; and the state would, without the suspension, be one in which a check may be done.
 */
function holdsAfterLifting({ region, advice, file }: RegionClearance, fresh: StoredRecommendation, now: Date): boolean {
  if (file.clearance === null || fresh.region !== region || fresh.firedRules.length === 0) return false
  if (rulesNotCarried(fresh.firedRules, advice.overriddenRules).length > 0) return false
  const events = [...file.clearance.events, { kind: 'LIFTED', at: now.toISOString() } as const]
  const { shown } = clearanceState({ ...file, clearance: { ...file.clearance, events } })
  return shown === 'CHECK_FIRST' || shown === 'DO_NOT_TREAT'
}

async function lift(
  tx: Tx,
  actor: Actor,
  patient: Patient,
  act: LiftInput & { readonly recommendation: StoredRecommendation },
  now: Date,
): Promise<void> {
  const { clearanceId, reason, recommendation } = act
  const clearance = { facilityId: actor.facility.id, clearanceId }
  const event = { kind: 'LIFTED', reason, recommendationId: recommendation.id } as const
  const id = await insertClearanceEvent(tx, clearance, event, actor.practitionerId, now)
  await appendEntry(tx, actor, {
    type: 'clearance.lifted',
    at: now,
    subject: `clearance:${clearanceId}`,
    patientRef: patient.auditRef,
    payload: { reason, recommendation: recommendation.id, digest: recommendation.digest },
    wrote: [{ kind: 'clearance-event', id }],
  })
  await careFor(tx, actor, patient, now)
}
