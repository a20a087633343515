import type { Ruleset } from '#lib/clinical/ruleset'
import { deepFreeze, fieldName, type Tree } from './edit.ts'
import { type Engine, engineUnder } from './engine.ts'
import type { Complaint } from './prove.ts'

/** A fixed shuffle: the same `turn` always gives the same order, and the turns between them reach every order of a short list. */
function shuffled<T>(items: readonly T[], turn: number): T[] {
  const rest = [...items]
  const result: T[] = []
  let code = turn
  while (rest.length > 0) {
    const [item] = rest.splice(code % rest.length, 1)
    code = Math.floor(code / (rest.length + 1)) + turn
    if (item !== undefined) result.push(item)
  }
  return result
}

/** Every list of a record in another order, and every group with its fields written in another order. */
function reordered(value: unknown, turn: number): unknown {
  if (Array.isArray(value)) return shuffled(value, turn).map((item) => reordered(item, turn))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(shuffled(Object.entries(value), turn).map(([key, item]) => [key, reordered(item, turn)]))
}

/** The ruleset with its rules, definitions, scales and modifiers' places changed; modifiers keep the printed order. */
export function withRulesReordered(ruleset: Ruleset, turn: number): Ruleset {
  return {
    ...ruleset,
    rules: shuffled(ruleset.rules, turn),
    definitions: shuffled(ruleset.definitions, turn),
    scales: shuffled(ruleset.scales, turn),
    techniques: shuffled(ruleset.techniques, turn),
  }
}

/** Rows are named by their place, and verdicts stand in the order of the request: neither is part of the answer's meaning. */
function meaning(answer: ReturnType<Engine>): string {
  const { missing, techniqueVerdicts, ...rest } = answer
  return JSON.stringify({
    ...rest,
    missing: missing.map((path) => fieldName(path).replace(/\[\d+\]/, '[]')).toSorted(),
    techniqueVerdicts: Object.entries(techniqueVerdicts).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  })
}

const turns = [1, 2, 3, 5, 11]

/** Twice the same record must give the same bytes, and the record must come back as it went in. */
export const isNotDeterministic =
  (engine: Engine): Complaint =>
  (record) => {
    const before = JSON.stringify(record)
    const first = JSON.stringify(engine(deepFreeze(record)))
    const copy: Tree = JSON.parse(before)
    if (JSON.stringify(engine(copy)) !== first) return 'a copy of the record gave other bytes'
    if (JSON.stringify(engine(record)) !== first) return 'the second evaluation gave other bytes'
    return JSON.stringify(record) === before ? null : 'the record was changed'
  }

/** The order of levels, studies, requested techniques and fields must not change the answer. */
export const dependsOnRecordOrder =
  (engine: Engine): Complaint =>
  (record) => {
    const expected = meaning(engine(record))
    for (const turn of turns) {
      const actual = meaning(engine(reordered(record, turn) as Tree))
      if (actual !== expected) return `reordered: ${actual}\nas written: ${expected}`
    }
    return null
  }

/** The order in which the rules stand must not change the answer. */
export function dependsOnRuleOrder(ruleset: Ruleset): Complaint {
  const asWritten = engineUnder(ruleset)
  const others = turns.map((turn) => engineUnder(withRulesReordered(ruleset, turn)))
  return (record) => {
    const expected = meaning(asWritten(record))
    const actual = others.map((engine) => meaning(engine(record))).find((answer) => answer !== expected)
    return actual === undefined ? null : `rules reordered: ${actual}\nas written: ${expected}`
  }
}
