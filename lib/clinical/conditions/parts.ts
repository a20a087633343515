import type { Condition, Statement } from './condition.ts'

/** The conditions directly inside a condition; a definition is looked up by whoever has the ruleset. */
export function partsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all
  if ('any' in condition) return condition.any
  if ('not' in condition) return [condition.not]
  return 'where' in condition ? [condition.where] : []
}

export function statementsIn(condition: Condition): readonly Statement[] {
  return 'fact' in condition ? [condition] : partsOf(condition).flatMap(statementsIn)
}

/** The ids of the definitions that a condition names. */
export function definitionsIn(condition: Condition): readonly string[] {
  return 'holds' in condition ? [condition.holds] : partsOf(condition).flatMap(definitionsIn)
}

export function asksAboutOtherRules(condition: Condition): boolean {
  return 'noOtherRule' in condition || partsOf(condition).some(asksAboutOtherRules)
}
