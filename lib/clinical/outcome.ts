/** The five outcomes, most restrictive first. There is deliberately no unrestricted one (clinical knowledge base 5.1). */
export const OUTCOMES = [
  'EMERGENCY_REFERRAL',
  'CONTRAINDICATED',
  'INSUFFICIENT_INFORMATION',
  'PHYSICIAN_REVIEW',
  'CONDITIONAL_CLEARANCE',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** 0 for the most restrictive outcome, rising as outcomes loosen. */
export function restrictivenessRank(outcome: Outcome): number {
  return OUTCOMES.indexOf(outcome)
}

/**
 * The most restrictive of some outcomes. Without any it answers INSUFFICIENT_INFORMATION:
 * where no rule speaks, nothing is known, and nothing known never clears.
 */
export function mostRestrictive(outcomes: readonly Outcome[]): Outcome {
  return OUTCOMES.find((outcome) => outcomes.includes(outcome)) ?? 'INSUFFICIENT_INFORMATION'
}
