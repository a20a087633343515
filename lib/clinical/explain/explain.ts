import { evaluate } from '../evaluate.ts'
import type { Evaluation } from '../evaluation.ts'
import { firings } from '../firings.ts'
import { OUTCOMES } from '../outcome.ts'
import type { Assembly } from '../recorded/chart.ts'
import { currentRuleset, type Ruleset } from '../ruleset.ts'
import type { TechniqueVerdict } from '../techniques.ts'
import { argumentsAgainst } from './against.ts'
import { counterfactualsOf } from './counterfactuals.ts'
import { discordancesOf } from './discordances.ts'
import type { Provenance, RecommendationDocument, Text } from './document.ts'
import { limitsUnder, pressureCapOf } from './limits.ts'
import { EVIDENCE, UNKNOWABLE } from './limits-of-knowledge.ts'
import { missingItems } from './missing-items.ts'
import { OUTCOME_ACTIONS, OUTCOME_TITLES } from './outcome-texts.ts'
import { type ProvenanceOf, reasonOf, sourceFirst } from './reasons.ts'
import { techniqueLabel } from './technique-labels.ts'
import { text } from './text.ts'

const VERDICTS: Readonly<Record<TechniqueVerdict, Text>> = {
  FORBIDDEN: text('forbidden, at every outcome', '任何情况下均禁止'),
  UNKNOWN_NOT_PERMITTED: text('not known to the guideline, not permitted', '指南未收录,不予许可'),
  NOT_CLEARED: text('not cleared', '未获许可'),
  ONLY_IF_PHYSICIAN_NAMES_IT: text('outside this permission; refused here', '超出本许可范围,此处不予许可'),
  PERMITTED_WITH_LIMITS: text('permitted within the limits', '在限制范围内许可'),
}

export type Explanation = {
  /** The record to explain, with where its facts came from. A bare record serves too: nothing then has a source. */
  readonly assembly: Pick<Assembly, 'record'> & Partial<Assembly>
  /** Its evaluation under the same ruleset, if it has been made already. */
  readonly evaluation?: Evaluation
  readonly ruleset?: Ruleset
  /** The rows that facts were read from, by id. */
  readonly rows?: Readonly<Record<string, Provenance>>
}

/**
 * A recommendation as people read it: deciding reasons first, then the others by tier, what is missing, what disagrees,
 * what one change would alter, what speaks against it, its limits and what nobody can know. Pure: the same input gives
 * the same document.
 */
export function explain({
  assembly,
  rows = {},
  ruleset = currentRuleset,
  ...rest
}: Explanation): RecommendationDocument {
  const { record, sources = {}, disagreements = [] } = assembly
  const evaluation = rest.evaluation ?? evaluate(record, ruleset)
  const fired = firings(record, ruleset)
  const provenanceOf: ProvenanceOf = (path) => (sources[path] ?? []).flatMap(({ id }) => (rows[id] ? [rows[id]] : []))
  const reasons = fired.map((firing) => reasonOf(firing, provenanceOf)).toSorted(sourceFirst)
  const cleared = evaluation.outcome === 'CONDITIONAL_CLEARANCE'
  return {
    v: 1,
    outcome: evaluation.outcome,
    title: OUTCOME_TITLES[evaluation.outcome],
    action: OUTCOME_ACTIONS[evaluation.outcome],
    asOf: record.asOf,
    validUntil: evaluation.validUntil,
    worstSeverity: evaluation.worstSeverity,
    rulesetVersion: evaluation.rulesetVersion,
    rulesetHash: evaluation.rulesetHash,
    deciding: reasons.filter(({ outcome }) => outcome === evaluation.outcome),
    others: OUTCOMES.filter((outcome) => outcome !== evaluation.outcome).flatMap((outcome) => {
      const ofTier = reasons.filter((reason) => reason.outcome === outcome)
      return ofTier.length > 0 ? [{ outcome, reasons: ofTier }] : []
    }),
    missing: missingItems(evaluation.missing, fired),
    discordances: discordancesOf(record, evaluation, disagreements),
    against: argumentsAgainst(evaluation.outcome),
    limits: cleared ? limitsUnder(pressureCapOf(evaluation.modifiers)) : null,
    techniqueVerdicts: Object.entries(evaluation.techniqueVerdicts).map(([id, verdict]) => ({
      id,
      label: techniqueLabel(id),
      verdict,
      says: VERDICTS[verdict],
    })),
    counterfactuals: counterfactualsOf(record, evaluation, fired, ruleset),
    unknowable: UNKNOWABLE,
    evidence: EVIDENCE,
  }
}
