import type { Actor } from '#lib/access/actor'
import { can } from '#lib/access/policy'
import type { AuditEntry } from '#lib/audit/entry'
import { openBreakGlassOf } from '#lib/db/break-glass'
import type { Tx } from '#lib/db/transaction'

/**
 * Under which purpose the actor may see what an entry about this patient says, and not only that it happened, or null.
 * HCOMPL: physicians whom the facility made clinical reviewers. BTG: an administrator who has broken the glass for this
 * patient and not closed it; every entry of what is seen that way carries that purpose, because it is reviewed by it.
 * `patientRef` is the patient's surrogate, null for an entry about nobody.
 */
export async function contentPurpose(
  tx: Tx,
  actor: Actor,
  patientRef: string | null,
  now: Date,
): Promise<Extract<AuditEntry['purpose'], 'HCOMPL' | 'BTG'> | null> {
  if (actor.role === 'PHYSICIAN' && actor.clinicalReviewer) return 'HCOMPL'
  if (patientRef === null || !can(actor, 'break-glass.open')) return null
  const open = await openBreakGlassOf(tx, actor.practitionerId, now)
  return open?.patient.auditRef === patientRef ? 'BTG' : null
}

/** Whether the actor may see it at all. Whoever is shown content leaves the entry audit.content-viewed. */
export async function mayReadContent(tx: Tx, actor: Actor, patientRef: string | null, now: Date): Promise<boolean> {
  return (await contentPurpose(tx, actor, patientRef, now)) !== null
}
