import { engineOf } from './engine.ts'
import type { Evaluation } from './evaluation.ts'
import { judge } from './judgement.ts'
import { missingFields } from './missing.ts'
import { modifiersOn } from './modifiers.ts'
import type { EvaluationRecord } from './record.ts'
import { currentRuleset, type Ruleset } from './ruleset.ts'
import { techniqueVerdicts } from './technique-verdicts.ts'
import { validUntil } from './valid-until.ts'

/**
 * Judges one record under one ruleset. Total: any record-shaped value gets exactly one outcome. Deterministic: decided
 * by its arguments alone. Every rule is asked, all that fire are kept, and the most restrictive outcome wins.
 */
export function evaluate(record: EvaluationRecord, ruleset: Ruleset = currentRuleset): Evaluation {
  const engine = engineOf(ruleset)
  const judgement = judge(record, engine)
  const { sheet, fired, outcome } = judgement
  const { facts } = sheet
  const cleared = outcome === 'CONDITIONAL_CLEARANCE'
  return {
    outcome,
    rulesetVersion: ruleset.version,
    rulesetHash: ruleset.hash,
    firedRules: fired.map(({ rule }) => rule.id),
    decidingRules: fired.filter(({ rule }) => rule.outcome === outcome).map(({ rule }) => rule.id),
    missing: missingFields(judgement),
    modifiers: cleared ? modifiersOn(sheet, engine) : [],
    techniqueVerdicts: techniqueVerdicts(facts.groups.plan.requestedTechniques, engine.techniqueClasses, outcome),
    validUntil: cleared ? validUntil(facts, ruleset.validity) : null,
    worstSeverity: facts.worst ?? null,
  }
}
