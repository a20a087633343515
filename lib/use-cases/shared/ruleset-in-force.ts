import { currentRuleset, type Ruleset, rulesetByVersion } from '#lib/clinical/ruleset'
import { newestAdoption } from '#lib/db/ruleset-adoption'
import type { Tx } from '#lib/db/transaction'

/**
 * The version of the guideline that the transaction's facility works under: the one it adopted last, or the current one
 * while it adopted none. Throws when the adopted version is not there, or is not what was adopted: then nobody knows what
 * the rules are, and nothing may be decided.
 */
export async function rulesetInForce(tx: Tx): Promise<Ruleset> {
  const adopted = await newestAdoption(tx)
  if (!adopted) return currentRuleset
  const ruleset = rulesetByVersion(adopted.version)
  if (ruleset?.hash !== adopted.hash) {
    throw new Error(`Expected ruleset ${adopted.version} with hash ${adopted.hash}, found ${ruleset?.hash ?? 'none'}`)
  }
  return ruleset
}
