import type { Evaluation } from '../evaluation.ts'
import type { EvaluationRecord } from '../record.ts'
import type { Ruleset } from '../rulesets/ruleset-type.ts'
import { highestPressure } from './limits-after-review.ts'
import { longestValidity } from './longest-validity.ts'
import { type OpenDecisions, openDecisions } from './open-decisions.ts'

/** Everything that bounds what may be signed on one recommendation. */
export type SigningTerms = OpenDecisions & {
  /** Whether signing as recommended permits. */
  readonly permits: boolean
  /** Last day that a permission may hold, by rule; null where nothing permits. */
  readonly longest: string | null
  /** Highest pressure (Walton) of a decision after review. */
  readonly highestPressure: 1 | 2
}

export function signingTerms(record: EvaluationRecord, evaluation: Evaluation, ruleset: Ruleset): SigningTerms {
  const permits = evaluation.outcome === 'CONDITIONAL_CLEARANCE'
  const open = openDecisions(evaluation)
  const afterReview = open.afterReview && longestValidity(record, ruleset) !== null ? open.afterReview : null
  return {
    ...open,
    afterReview,
    permits,
    longest: permits ? evaluation.validUntil : afterReview && longestValidity(record, ruleset),
    highestPressure: highestPressure(record, ruleset),
  }
}
