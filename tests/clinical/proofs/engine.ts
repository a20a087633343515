import { evaluate } from '#lib/clinical/evaluate'
import type { Evaluation } from '#lib/clinical/evaluation'
import type { EvaluationRecord } from '#lib/clinical/record'
import { currentRuleset, type Ruleset } from '#lib/clinical/ruleset'
import type { Tree } from './edit.ts'

/** The engine under test: a record, of the schema or not, to its evaluation. */
export type Engine = (record: Tree) => Evaluation

/** The engine under one ruleset. The cast is the point: the proofs hand it whatever they like. */
export const engineUnder =
  (ruleset: Ruleset): Engine =>
  (record) =>
    evaluate(record as unknown as EvaluationRecord, ruleset)

/** The engine as the portal runs it. */
export const engine: Engine = engineUnder(currentRuleset)
