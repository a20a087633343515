import { parseCanonical } from '#lib/audit/canonical'
import { type SigningTerms, signingTerms } from '#lib/clinical/decision/signing-terms'
import type { Evaluation } from '#lib/clinical/evaluation'
import type { EvaluationRecord } from '#lib/clinical/record'
import { rulesetByVersion } from '#lib/clinical/ruleset'
import type { StoredRecommendation } from '#lib/db/recommendations'

/** What may be signed on a stored recommendation, under the ruleset that made it. */
export function termsOfSigning(
  recommendation: Pick<StoredRecommendation, 'record' | 'evaluation' | 'rulesetVersion'>,
): SigningTerms {
  const { record, evaluation, rulesetVersion } = recommendation
  const ruleset = rulesetByVersion(rulesetVersion)
  if (!ruleset) throw new Error(`Expected ruleset ${rulesetVersion} of a stored recommendation, found none`)
  return signingTerms(parseCanonical(record) as EvaluationRecord, parseCanonical(evaluation) as Evaluation, ruleset)
}
