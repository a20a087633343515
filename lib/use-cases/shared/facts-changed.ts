import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import type { Patient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'
import { computeRecommendation } from './compute-recommendation.ts'
import { suspendOnNewFindings } from './suspend-on-new-findings.ts'

/**
 * Called by every use case that changes a patient's facts, in its own transaction and after the change: computes and
 * stores what the rules say now, marks the recommendation that no longer does, and suspends a clearance that the new
 * findings contradict. Gives the id of the recommendation that holds now, or null when the engine failed: the facts are
 * kept then, and a check reads them as a status that is not confirmed.
 */
export async function factsChanged(tx: Tx, actor: Actor, patient: Patient, now: Date): Promise<string | null> {
  const computed = await computeRecommendation(tx, actor, patient, now)
  if (computed?.replaces) {
    await appendEntry(tx, actor, {
      type: 'recommendation.marked-changed',
      at: now,
      subject: `recommendation:${computed.replaces.id}`,
      patientRef: patient.auditRef,
      payload: { replacedBy: computed.recommendation.id },
    })
  }
  await suspendOnNewFindings(tx, actor, patient, now)
  return computed?.recommendation.id ?? null
}
