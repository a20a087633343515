import type { Rule } from './rule.ts'
import type { Ruleset } from './ruleset.ts'

/** A rule that one of two versions has and the other has not, or that both have and word or decide differently. */
export type RuleDifference = {
  readonly id: string
  readonly before: Rule | null
  readonly after: Rule | null
  /** What differs where both have it: the condition decides otherwise, or only what is said of the rule changed. */
  readonly decides: boolean
}

export type RulesetDifference = {
  readonly rules: readonly RuleDifference[]
  /** Parts of the version that are not rules and differ: scales, definitions, limits, validity, techniques. */
  readonly parts: readonly ('definitions' | 'scales' | 'modifiers' | 'validity' | 'techniques')[]
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What changes from one version to another, rules in plain order of their ids. */
export function differenceOfRulesets(before: Ruleset, after: Ruleset): RulesetDifference {
  const ids = [...new Set([...before.rules, ...after.rules].map(({ id }) => id))].sort()
  const find = (ruleset: Ruleset, id: string) => ruleset.rules.find((rule) => rule.id === id) ?? null
  const rules = ids
    .map((id) => ({ id, before: find(before, id), after: find(after, id) }))
    .filter((pair) => !same(pair.before, pair.after))
    .map((pair) => ({
      ...pair,
      decides: !same(pair.before?.condition, pair.after?.condition) || pair.before?.outcome !== pair.after?.outcome,
    }))
  const parts = (['definitions', 'scales', 'modifiers', 'validity', 'techniques'] as const).filter(
    (part) => !same(before[part], after[part]),
  )
  return { rules, parts }
}
