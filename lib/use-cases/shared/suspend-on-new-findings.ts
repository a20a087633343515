import type { Actor } from '#lib/access/actor'
import type { Patient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'
import { clearancesOfOne, type RegionClearance } from './clearances-of.ts'
import { markForReview } from './mark-for-review.ts'
import { suspend } from './suspend.ts'

/**
 * Holds every clearance of a patient against facts that were just recorded, in the transaction that recorded them: a rule
 * that the signed advice did not carry suspends it at once and is named; facts that contradict nothing mark it for review.
 * The patient must be locked. An expired clearance permits nothing any more and is left alone. Where the engine fails
 * nothing is written: whoever looks then sees a status that is not confirmed.
 */
export async function suspendOnNewFindings(tx: Tx, actor: Actor, patient: Patient, now: Date): Promise<void> {
  for (const region of await clearancesOfOne(tx, actor, patient, now)) {
    const { advice, verification, state } = region
    if (advice.clearance?.endedKind !== null || state.shown === 'EXPIRED') continue
    const suspendable = { advice, clearance: advice.clearance }
    const rules = rulesNotYetNamed(region)
    if (rules.length > 0) {
      await suspend(tx, actor, patient, suspendable, { kind: 'SUSPENDED', cause: 'NEW_FINDINGS', rules }, now)
    } else if (verification?.kind === 'HOLDS' && !state.reviewNeeded) {
      await markForReview(tx, actor, patient, suspendable, now)
    }
  }
}

/** The rules that contradict the advice now, unless a suspension that is still open has named them all. */
function rulesNotYetNamed({ advice, verification }: RegionClearance): readonly string[] {
  if (verification?.kind !== 'CONTRADICTED') return []
  const events = (advice.clearance?.events ?? []).map(({ kind, rules }) => ({ kind, rules }))
  const lifted = events.findLastIndex(({ kind }) => kind === 'LIFTED')
  const named = new Set(events.slice(lifted + 1).flatMap(({ rules }) => rules))
  return verification.rules.every((rule) => named.has(rule)) ? [] : verification.rules
}
