import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { notify } from '#lib/db/notifications'
import type { Patient } from '#lib/db/patients'
import { practitionersInRole } from '#lib/db/practitioners'
import {
  insertRecommendation,
  type NewRecommendation,
  newestRecommendation,
  type StoredRecommendation,
} from '#lib/db/recommendations'
import type { Tx } from '#lib/db/transaction'
import { recommendFromFacts } from './recommend-from-facts.ts'
import { today } from './today.ts'

export type ComputedRecommendation = {
  readonly recommendation: StoredRecommendation
  /** The newest one before, when this one differs from it. */
  readonly replaces: StoredRecommendation | null
}

/**
 * Computes the recommendation that holds now and stores it, unless the newest stored one says the same already. The patient
 * must be locked. Null when the engine fails; then nothing is stored.
 */
export async function computeRecommendation(
  tx: Tx,
  actor: Actor,
  patient: Patient,
  now: Date,
): Promise<ComputedRecommendation | null> {
  const computed = await recommendFromFacts(tx, patient, today(actor, now))
  return computed && keepRecommendation(tx, actor, patient, computed, now)
}

/** Stores a recommendation that was just computed, with its entry, unless the newest stored one has the same digest. */
export async function keepRecommendation(
  tx: Tx,
  actor: Actor,
  patient: Patient,
  computed: NewRecommendation,
  now: Date,
): Promise<ComputedRecommendation> {
  const newest = await newestRecommendation(tx, patient.id)
  if (newest?.digest === computed.digest) return { recommendation: newest, replaces: null }
  const by = { byId: actor.practitionerId, at: now }
  const recommendation = await insertRecommendation(tx, actor.facility.id, computed, by)
  const { id, outcome, rulesetVersion, rulesetHash, firedRules, digest } = recommendation
  await appendEntry(tx, actor, {
    type: 'recommendation.computed',
    at: now,
    subject: `recommendation:${id}`,
    patientRef: patient.auditRef,
    payload: { outcome, rulesetVersion, rulesetHash, firedRules, digest },
    wrote: [{ kind: 'recommendation', id }],
  })
  if (outcome === 'EMERGENCY_REFERRAL' && newest?.outcome !== outcome)
    await callForSignature(tx, actor, patient, id, now)
  return { recommendation, replaces: newest }
}

/** An emergency waits for any physician's signature, so all of them hear of it, once. */
async function callForSignature(tx: Tx, actor: Actor, patient: Patient, id: string, now: Date): Promise<void> {
  const physicians = await practitionersInRole(tx, 'PHYSICIAN')
  const urgent = {
    facilityId: actor.facility.id,
    patientId: patient.id,
    kind: 'URGENT_SIGN',
    subject: `recommendation:${id}`,
  } as const
  await notify(
    tx,
    physicians.map((physician) => physician.id),
    urgent,
    now,
  )
}
