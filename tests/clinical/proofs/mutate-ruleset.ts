import type { Rule } from '#lib/clinical/rule'
import type { Ruleset } from '#lib/clinical/ruleset'
import { outcomes } from '../reference/evaluate.ts'
import { mutantsOfCondition } from './mutate-condition.ts'
import { mutantsOfScale } from './mutate-scale.ts'

/** A ruleset broken at one place, and what was broken. */
export interface Mutant {
  readonly name: string
  readonly ruleset: Ruleset
}

type Named<Part> = readonly [name: string, part: Part]

const drop = <T>(items: readonly T[], index: number): T[] => items.filter((_, other) => other !== index)

function* mutantsOfRule(rule: Rule): Generator<Named<Rule>> {
  for (const outcome of outcomes) if (outcome !== rule.outcome) yield [`gives ${outcome}`, { ...rule, outcome }]
  for (const [what, condition] of mutantsOfCondition(rule.condition)) yield [what, { ...rule, condition }]
  const { mode, ...always } = rule
  yield mode === undefined
    ? ['asked in VERIFY mode only', { ...rule, mode: 'VERIFY' }]
    : ['asked in every mode', always]
}

function* mutantsOfRules({ rules }: Ruleset): Generator<Named<Partial<Ruleset>>> {
  for (const [index, rule] of rules.entries()) {
    yield [`${rule.id} dropped`, { rules: drop(rules, index) }]
    for (const [what, changed] of mutantsOfRule(rule))
      yield [`${rule.id}: ${what}`, { rules: rules.with(index, changed) }]
  }
}

function* mutantsOfDefinitions({ definitions }: Ruleset): Generator<Named<Partial<Ruleset>>> {
  for (const [index, definition] of definitions.entries()) {
    for (const [what, condition] of mutantsOfCondition(definition.condition)) {
      yield [`${definition.id}: ${what}`, { definitions: definitions.with(index, { ...definition, condition }) }]
    }
  }
}

function* mutantsOfScales({ scales }: Ruleset): Generator<Named<Partial<Ruleset>>> {
  for (const [index, scale] of scales.entries()) {
    yield [`scale ${scale.id} dropped`, { scales: drop(scales, index) }]
    for (const [what, changed] of mutantsOfScale(scale)) {
      yield [`scale ${scale.id}: ${what}`, { scales: scales.with(index, changed) }]
    }
  }
}

function* mutantsOfModifiers({ modifiers }: Ruleset): Generator<Named<Partial<Ruleset>>> {
  for (const [index, modifier] of modifiers.entries()) {
    const { emits, condition } = modifier
    yield [`${emits} dropped`, { modifiers: drop(modifiers, index) }]
    yield [`${emits}: another text`, { modifiers: modifiers.with(index, { ...modifier, emits: 'another text' }) }]
    if (condition === undefined) continue
    for (const [what, changed] of mutantsOfCondition(condition)) {
      yield [`${emits}: ${what}`, { modifiers: modifiers.with(index, { ...modifier, condition: changed }) }]
    }
  }
}

function* mutantsOfTechniques({ techniques }: Ruleset): Generator<Named<Partial<Ruleset>>> {
  for (const [index, group] of techniques.entries()) {
    for (const other of techniques) {
      if (other.class === group.class) continue
      yield [
        `${group.class} read as ${other.class}`,
        { techniques: techniques.with(index, { ...group, class: other.class }) },
      ]
    }
    for (const [place, id] of group.ids.entries()) {
      yield [`${id} dropped`, { techniques: techniques.with(index, { ...group, ids: drop(group.ids, place) }) }]
    }
  }
}

function* mutantsOfValidity({ validity }: Ruleset): Generator<Named<Partial<Ruleset>>> {
  for (const [name, days] of Object.entries(validity)) {
    for (const moved of [days - 1, days + 1])
      yield [`${name} ${moved}, not ${days}`, { validity: { ...validity, [name]: moved } }]
  }
}

/**
 * Every ruleset that differs from the given one at a single place that decides: a rule dropped or given another
 * outcome or mode, a condition negated, emptied, shifted or flipped anywhere in its tree, a step of a scale moved.
 * Each has a hash of its own, so that nothing remembered of one can be taken for another.
 */
export function* mutantsOf(ruleset: Ruleset): Generator<Mutant> {
  const parts = [
    mutantsOfRules,
    mutantsOfDefinitions,
    mutantsOfScales,
    mutantsOfModifiers,
    mutantsOfTechniques,
    mutantsOfValidity,
  ]
  for (const mutantsOfPart of parts) {
    for (const [name, part] of mutantsOfPart(ruleset))
      yield { name, ruleset: { ...ruleset, ...part, hash: `mutant: ${name}` } }
  }
}
