import type { Actor } from '#lib/access/actor'
import { RULESETS, type Ruleset } from '#lib/clinical/ruleset'
import { appendEntry } from '#lib/db/audit-log'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result } from './shared/result.ts'
import { rulesetInForce } from './shared/ruleset-in-force.ts'
import { today } from './shared/today.ts'

export type Simulation = { readonly today: string; readonly versions: readonly Ruleset[]; readonly inForce: Ruleset }

/** Opens the simulator: an invented case and nobody's record. Opening it is an entry; flipping its facts is not. */
export async function simulateGuideline(actor: Actor, now: Date): Promise<Result<Simulation, NotPermitted>> {
  return permitted(actor, 'guideline.simulate', now, async (tx) => {
    await appendEntry(tx, actor, { type: 'guideline.simulated', at: now, purpose: 'HQUALIMP' })
    return done({ today: today(actor, now), versions: RULESETS, inForce: await rulesetInForce(tx) })
  })
}
