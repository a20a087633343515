import { type FactSpec, type Item, isKnown } from './catalogue/fact-spec.ts'
import type { FieldReading } from './catalogue/field-reading.ts'
import type { Statement } from './conditions/condition.ts'
import { engineOf } from './engine.ts'
import type { Facts } from './facts.ts'
import { judge } from './judgement.ts'
import type { EvaluationRecord } from './record.ts'
import type { Rule } from './rule.ts'
import { currentRuleset, type Ruleset } from './ruleset.ts'

/** A statement of a rule's condition that decided, with the fact as it was and the fields it stands on. */
export interface DecidingFact {
  /** Name of the fact: a field path, or a derived fact such as `worst` or `level.root`. */
  readonly fact: string
  /** Null where the fact is unknown. */
  readonly value: string | number | null
  readonly unit: string | null
  readonly fields: readonly FieldReading[]
  readonly statement: Statement
  /** In a rule of tier I: whether the rule waits for this fact. */
  readonly demanded: boolean
}

export interface Firing {
  readonly rule: Rule
  readonly facts: readonly DecidingFact[]
}

/** Every rule that fires on a record, in the order in which rules are listed, with the facts that fired it. */
export function firings(record: EvaluationRecord, ruleset: Ruleset = currentRuleset): readonly Firing[] {
  const { sheet, fired } = judge(record, engineOf(ruleset))
  return fired.map(({ rule, condition }) => {
    const deciding: DecidingFact[] = []
    condition.whyTrue(sheet, sheet.record, (statement, spec, facts, item, demanded) => {
      const found = decidingFact(statement, spec, facts, item, demanded)
      if (!deciding.some((other) => sameFact(other, found))) deciding.push(found)
    })
    return { rule, facts: deciding }
  })
}

function decidingFact(statement: Statement, spec: FactSpec, facts: Facts, item: Item, demanded: boolean): DecidingFact {
  const value = spec.read(facts, item)
  return {
    fact: statement.fact,
    value: isKnown(spec, value) ? value : null,
    unit: spec.unit,
    fields: spec.fields(facts, item),
    statement,
    demanded,
  }
}

/** Two bounds of one range, or one fact reached in two ways, are one reason. */
function sameFact(a: DecidingFact, b: DecidingFact): boolean {
  return (
    a.fact === b.fact &&
    a.demanded === b.demanded &&
    a.fields.length === b.fields.length &&
    a.fields.every((field, index) => field.path === b.fields[index]?.path)
  )
}
