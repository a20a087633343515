import { evaluate } from '../evaluate.ts'
import type { Rule } from '../rule.ts'
import { currentRuleset, type Ruleset } from '../ruleset.ts'
import { assemble } from './assemble.ts'
import type { RecordedAssessment } from './assessment.ts'
import type { Chart } from './chart.ts'

export type Prohibition = {
  readonly outcome: 'EMERGENCY_REFERRAL' | 'CONTRAINDICATED'
  /** The rules that say so, in the order of an explanation. */
  readonly rules: readonly Rule[]
}

/** What an unfinished assessment is looked at together with. */
export type ChartSoFar = Omit<Chart, 'assessment' | 'clearance'>

/**
 * What already forbids massage while an assessment is still being answered; null while nothing does. A prohibition shows
 * the moment its facts exist. Nothing is ever said in favour: a permission waits for a complete, saved record.
 */
export function prohibitions(
  chart: ChartSoFar,
  assessment: RecordedAssessment,
  ruleset: Ruleset = currentRuleset,
): Prohibition | null {
  const { record } = assemble({ ...chart, assessment: { ...assessment, id: 'unsaved' } })
  const { outcome, decidingRules } = evaluate(record, ruleset)
  if (outcome !== 'EMERGENCY_REFERRAL' && outcome !== 'CONTRAINDICATED') return null
  return { outcome, rules: ruleset.rules.filter(({ id }) => decidingRules.includes(id)) }
}
