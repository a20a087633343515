import { type Sheet, sheetOf } from './conditions/sheet.ts'
import { type Engine, engineOf } from './engine.ts'
import { factsOf } from './facts.ts'
import type { EvaluationRecord } from './record.ts'
import type { Ruleset } from './rulesets/ruleset-type.ts'

/** The limits that a clearance of this record carries, or would carry were it cleared, as an evaluation writes them. */
export function clearanceModifiers(record: EvaluationRecord, ruleset: Ruleset): readonly string[] {
  const engine = engineOf(ruleset)
  return modifiersOn(sheetOf(factsOf(record, engine.scalesAt), engine.columns), engine)
}

export function modifiersOn(sheet: Sheet, engine: Engine): readonly string[] {
  return engine.modifiers.filter((modifier) => modifier.applies(sheet)).map(({ modifier }) => modifier.emits)
}
