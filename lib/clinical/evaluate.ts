import type { Evaluation } from './evaluation.ts'
import type { EvaluationRecord } from './record.ts'
import { currentRuleset, type Ruleset } from './ruleset.ts'

/** Judges one record under one ruleset: total, deterministic, and decided by its arguments alone. */
export function evaluate(record: EvaluationRecord, ruleset: Ruleset = currentRuleset): Evaluation {
  throw new Error(`Not written yet for ${record.asOf} under ${ruleset.version}`)
}
