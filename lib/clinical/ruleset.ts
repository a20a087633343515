import { ruleset20261 } from './rulesets/2026-1/ruleset.ts'
import type { Ruleset } from './rulesets/ruleset-type.ts'

export type { Ruleset } from './rulesets/ruleset-type.ts'

/** The version under which new records are judged. */
export const currentRuleset: Ruleset = ruleset20261

/** Every version that was ever published, oldest first, and candidates not yet adopted. All stay runnable. */
export const RULESETS: readonly Ruleset[] = [ruleset20261]

export function rulesetByVersion(version: string): Ruleset | undefined {
  return RULESETS.find((ruleset) => ruleset.version === version)
}
