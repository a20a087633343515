import { type Sheet, sheetOf } from './conditions/sheet.ts'
import { byOutcomeThenId, type CompiledRule, type Engine } from './engine.ts'
import { factsOf } from './facts.ts'
import { mostRestrictive, type Outcome } from './outcome.ts'
import type { EvaluationRecord } from './record.ts'

/** The facts of one record and the rules that they fire, in the order in which rules are listed. */
export interface Judgement {
  readonly sheet: Sheet
  readonly fired: readonly CompiledRule[]
  readonly outcome: Outcome
}

/**
 * Asks every rule; keeps all that fire, whatever else fired; the outcome is the most restrictive of theirs. Order decides
 * nothing, except that rules about other rules come last.
 */
export function judge(record: EvaluationRecord, engine: Engine): Judgement {
  const sheet = sheetOf(factsOf(record, engine.scalesAt), engine.columns)
  const fired: CompiledRule[] = []
  const awake = engine.wake(sheet.record.codes)
  for (let place = 0; place < awake.length; place += 1) {
    if (!awake[place]) continue
    const compiled = engine.rules[place] as CompiledRule
    if (fires(compiled, sheet, fired.length)) fired.push(compiled)
  }
  const byFactsAlone = fired.length
  for (const compiled of engine.lastRules) if (fires(compiled, sheet, fired.length)) fired.push(compiled)
  if (byFactsAlone > 0 && fired.length > byFactsAlone) fired.sort((a, b) => byOutcomeThenId(a.rule, b.rule))
  return { sheet, fired, outcome: mostRestrictive(fired.map(({ rule }) => rule.outcome)) }
}

function fires({ rule, condition }: CompiledRule, sheet: Sheet, othersFired: number): boolean {
  return (rule.mode === undefined || rule.mode === sheet.facts.mode) && condition.test(sheet, sheet.record, othersFired)
}
