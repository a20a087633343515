import { canonicalJson, parseCanonical } from '#lib/audit/canonical'
import type { Sha256 } from '#lib/audit/hash'
import { evaluate } from '#lib/clinical/evaluate'
import { evaluationRecordSchema } from '#lib/clinical/record'
import { rulesetByVersion } from '#lib/clinical/ruleset'
import { type RecommendationParts, recommendationDigest } from './digest.ts'

/** What a stored recommendation says of itself besides the parts that its digest covers. */
export type ArchivedRecommendation = RecommendationParts & {
  readonly digest: string
  readonly outcome: string
  readonly firedRules: readonly string[]
}

/** How an archived recommendation fails to be what it was. */
export type RecheckProblem =
  /** Record, evaluation or document are not what the digest was made over. */
  | 'digest-differs'
  /** The version it names is not here any more, or its rules are others. */
  | 'ruleset-missing'
  /** The record does not read as an evaluation record. */
  | 'record-unreadable'
  /** Judged again under its own version, it gives other bytes. */
  | 'evaluation-differs'
  /** The columns that lists and searches read say something else. */
  | 'columns-differ'

/**
 * Judges an archived recommendation again under its archived version of the guideline: the evaluation must come out in
 * the same bytes. Gives everything that is wrong with it; nothing means that it is what it was.
 */
export function recheckRecommendation(sha256: Sha256, archived: ArchivedRecommendation): readonly RecheckProblem[] {
  const problems: RecheckProblem[] = []
  if (recommendationDigest(sha256, archived) !== archived.digest) problems.push('digest-differs')
  const ruleset = rulesetByVersion(archived.rulesetVersion)
  if (ruleset?.hash !== archived.rulesetHash) return [...problems, 'ruleset-missing']
  const record = evaluationRecordSchema.safeParse(parsed(archived.record))
  if (!record.success) return [...problems, 'record-unreadable']
  const again = evaluate(record.data, ruleset)
  if (canonicalJson(JSON.parse(JSON.stringify(again))) !== archived.evaluation) problems.push('evaluation-differs')
  const columns = canonicalJson([archived.outcome, [...archived.firedRules]])
  if (columns !== canonicalJson([again.outcome, [...again.firedRules]])) problems.push('columns-differ')
  return problems
}

/** Null for what is not canonical JSON: no record reads like that. */
function parsed(text: string): unknown {
  try {
    return parseCanonical(text)
  } catch {
    return null
  }
}
