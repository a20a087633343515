import { referenceRuleIds } from '../reference/evaluate.ts'
import { set, type Tree } from './edit.ts'
import type { Engine } from './engine.ts'
import { type Threshold, thresholds } from './thresholds.ts'

/** The rule that no record may reach. */
export const guard = 'R-DEF-I99'

/** The rules of the knowledge base that fire for none of the records. */
export function unreachedRules(engine: Engine, records: Iterable<Tree>): string[] {
  const fired = new Set<string>()
  for (const record of records) {
    for (const id of engine(record).firedRules) fired.add(id)
  }
  return Object.keys(referenceRuleIds).filter((id) => !fired.has(id))
}

/** What is wrong on either side of a threshold, in words. */
export function wrongSides(engine: Engine, { rule, path, fires, silent, record }: Threshold): string[] {
  const firesAt = (value: unknown): boolean => engine(set(record, path, value)).firedRules.includes(rule)
  return [
    ...fires.filter((value) => !firesAt(value)).map((value) => `${rule} is silent at ${path} = ${value}`),
    ...silent.filter(firesAt).map((value) => `${rule} fires at ${path} = ${value}`),
  ]
}

export const everyWrongSide = (engine: Engine): string[] =>
  thresholds.flatMap((threshold) => wrongSides(engine, threshold))
