import type { Actor } from '#lib/access/actor'
import { RULESETS, type Ruleset, rulesetByVersion } from '#lib/clinical/ruleset'
import { appendEntry } from '#lib/db/audit-log'
import { firingsByRule } from '#lib/db/rule-counts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'
import { rulesetInForce } from './shared/ruleset-in-force.ts'

export type GuidelineView = {
  readonly ruleset: Ruleset
  /** The version that the facility works under. */
  readonly inForce: Ruleset
  readonly versions: readonly Ruleset[]
  /** Recommendations of this facility in which each rule fired, under this version. */
  readonly firings: ReadonlyMap<string, number>
}

/** One version of the guideline (null: the one in force), and how often its rules fired here. The look is an entry. */
export async function viewGuideline(
  actor: Actor,
  version: string | null,
  now: Date,
): Promise<Result<GuidelineView, 'not-found' | NotPermitted>> {
  return permitted(actor, 'guideline.view', now, async (tx) => {
    const inForce = await rulesetInForce(tx)
    const ruleset = version === null ? inForce : rulesetByVersion(version)
    if (!ruleset) return refused('not-found')
    const firings = await firingsByRule(tx, ruleset.version)
    await appendEntry(tx, actor, {
      type: 'guideline.viewed',
      at: now,
      purpose: 'HQUALIMP',
      payload: { version: ruleset.version },
    })
    return done({ ruleset, inForce, versions: RULESETS, firings })
  })
}
