import type { Outcome } from '../outcome.ts'
import type { Provenance, ProvenanceTag, Rule, Tier } from '../rule.ts'

export type RuleRow = Omit<Rule, 'tier' | 'outcome' | 'effective'>

/** The rules of one tier: what they share is written once. */
export function tier(letter: Tier, outcome: Outcome, effective: string, rows: readonly RuleRow[]): readonly Rule[] {
  return rows.map((row) => ({ ...row, tier: letter, outcome, effective }))
}

export const from = (tag: ProvenanceTag, text: string): Provenance => ({ tag, text })
