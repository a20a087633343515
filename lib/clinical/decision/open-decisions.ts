import type { Evaluation } from '../evaluation.ts'
import { OUTCOMES, type Outcome, restrictivenessRank } from '../outcome.ts'

/** Which decisions a recommendation leaves open. "As recommended" always is. */
export type OpenDecisions = {
  /** Outcomes more restrictive than the recommended one, most restrictive first. */
  readonly moreCautious: readonly Outcome[]
  /** The rules that a decision after review would override, by id; null where there is nothing to decide. */
  readonly afterReview: readonly string[] | null
}

/** Review rules of the literature. The source's own rules (R-SRC) are prohibitions and conditions: nobody overrides them. */
const OVERRIDABLE = /^R-LIT-P\d{2}$/

/**
 * A decision after review is open only where every rule that fired asks for a physician's review (clinical knowledge
 * base 5.1 and 5.4): one rule of emergency, contraindication or missing information, or one of the source, closes it.
 */
export function openDecisions(evaluation: Pick<Evaluation, 'outcome' | 'firedRules'>): OpenDecisions {
  const { outcome, firedRules } = evaluation
  const overridable =
    outcome === 'PHYSICIAN_REVIEW' && firedRules.length > 0 && firedRules.every((id) => OVERRIDABLE.test(id))
  return {
    moreCautious: OUTCOMES.filter((other) => restrictivenessRank(other) < restrictivenessRank(outcome)),
    afterReview: overridable ? firedRules : null,
  }
}
