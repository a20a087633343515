import { ruleset20261 } from './rulesets/2026-1/ruleset.ts'
import { ruleset20262Candidate } from './rulesets/2026-2-candidate/ruleset.ts'
import type { Ruleset } from './rulesets/ruleset-type.ts'

export type { Ruleset } from './rulesets/ruleset-type.ts'

/** The version under which records are judged unless a facility has adopted another. */
export const currentRuleset: Ruleset = ruleset20261

/** Every version ever published, oldest first, and then candidates. None is ever removed: archived advice needs them. */
export const RULESETS: readonly Ruleset[] = [ruleset20261, ruleset20262Candidate]

export function rulesetByVersion(version: string): Ruleset | undefined {
  return RULESETS.find((ruleset) => ruleset.version === version)
}
