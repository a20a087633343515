import { currentRuleset, type Ruleset } from '#lib/clinical/ruleset'
import type { Tx } from '#lib/db/transaction'

/**
 * The version of the guideline that the transaction's facility works under: today the newest for everybody. The one place
 * that decides it, and a transaction is asked for, so that a facility's own adoption has somewhere to be read from.
 */
export async function rulesetInForce(_tx: Tx): Promise<Ruleset> {
  return currentRuleset
}
