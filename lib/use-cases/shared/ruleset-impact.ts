import type { Actor } from '#lib/access/actor'
import { verify } from '#lib/clinical/clearance/verification'
import type { Ruleset } from '#lib/clinical/ruleset'
import { type NewChange, patientsWithRunningClearance } from '#lib/db/ruleset-adoption'
import type { Tx } from '#lib/db/transaction'
import { clearancesOf, verifiedClearance } from './clearances-of.ts'

export type RulesetImpact = {
  /** Current clearances that hold today. */
  readonly clearances: number
  /** Those of them that would no longer hold, with the rules that would fire. */
  readonly changes: readonly NewChange[]
}

/** What a version of the guideline would change over all current clearances, on everything recorded by now. */
export async function rulesetImpact(tx: Tx, actor: Actor, ruleset: Ruleset, now: Date): Promise<RulesetImpact> {
  const patients = await patientsWithRunningClearance(tx)
  const regions = [...(await clearancesOf(tx, actor, patients, now))].flatMap(([patientId, held]) =>
    held.map((region) => ({ patientId, ...region })),
  )
  const holding = regions.filter(
    ({ verification, state }) => verification?.kind === 'HOLDS' && state.shown !== 'EXPIRED',
  )
  const changes = holding.flatMap(({ patientId, advice, chart }): NewChange[] => {
    const { clearance } = advice
    if (!clearance) return []
    const under = verify(chart, verifiedClearance(advice, clearance), ruleset)
    if (under.kind === 'HOLDS') return []
    // An engine that fails under the new version names no rule; the clearance is listed all the same.
    return [{ patientId, clearanceId: clearance.id, rules: under.kind === 'CONTRADICTED' ? under.rules : [] }]
  })
  return { clearances: holding.length, changes }
}
