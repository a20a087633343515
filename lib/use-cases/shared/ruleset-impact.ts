import type { Actor } from '#lib/access/actor'
import { verify } from '#lib/clinical/clearance/verification'
import type { Ruleset } from '#lib/clinical/ruleset'
import { type NewChange, patientsWithRunningClearance } from '#lib/db/ruleset-adoption'
import type { Tx } from '#lib/db/transaction'
import { clearancesOf, verifiedClearance } from './clearances-of.ts'

export type RulesetImpact = {
  /** Current clearances: nobody ended them, and they have not expired. */
  readonly clearances: number
  /**
   * Those of them that would be answered differently, with the rules that make the difference: the ones that would fire,
   * or, where a clearance would hold again, the ones that would not fire any more.
   */
  readonly changes: readonly NewChange[]
}

/**
 * What a version of the guideline would change over all current clearances, on everything recorded by now. In both
 * directions: what would permit again needs a physician's eyes before it does, no less than what would not.
 */
export async function rulesetImpact(tx: Tx, actor: Actor, ruleset: Ruleset, now: Date): Promise<RulesetImpact> {
  const patients = await patientsWithRunningClearance(tx)
  const regions = [...(await clearancesOf(tx, actor, patients, now))].flatMap(([patientId, held]) =>
    held.map((region) => ({ patientId, ...region })),
  )
  const current = regions.filter(({ verification, state }) => verification !== null && state.shown !== 'EXPIRED')
  const changes = current.flatMap(({ patientId, advice, chart, verification }): NewChange[] => {
    const { clearance } = advice
    if (!clearance || !verification) return []
    const under = verify(chart, verifiedClearance(advice, clearance), ruleset)
    if ((verification.kind === 'HOLDS') === (under.kind === 'HOLDS')) return []
    const against = under.kind === 'HOLDS' ? verification : under
    // An engine that fails names no rule; the clearance is listed all the same.
    return [{ patientId, clearanceId: clearance.id, rules: against.kind === 'CONTRADICTED' ? against.rules : [] }]
  })
  return { clearances: current.length, changes }
}
