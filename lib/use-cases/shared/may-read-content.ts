import type { Actor } from '#lib/access/actor'
import type { Tx } from '#lib/db/transaction'

/**
 * Whether the actor may see what an entry about this patient says, and not only that it happened: physicians whom the
 * facility made clinical reviewers. `patientRef` is the patient's surrogate, null for an entry about nobody. Whoever is
 * shown content leaves the entry audit.content-viewed.
 */
export async function mayReadContent(_tx: Tx, actor: Actor, _patientRef: string | null, _now: Date): Promise<boolean> {
  return actor.role === 'PHYSICIAN' && actor.clinicalReviewer
}
