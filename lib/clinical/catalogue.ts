import { DERIVED_FACTS } from './catalogue/derived-facts.ts'
import type { FactSpec, Scope } from './catalogue/fact-spec.ts'
import { recordField } from './catalogue/field-reading.ts'
import { LEVEL_FACTS } from './catalogue/level-facts.ts'
import { RECORD_FACTS } from './catalogue/record-facts.ts'
import { STUDY_FACTS } from './catalogue/study-facts.ts'
import { ANSWERS } from './facts/answers.ts'
import type { Facts } from './facts.ts'

/** Every fact that a condition may name. A rule that names another does not load. */
const TABLES = { ...RECORD_FACTS, ...DERIVED_FACTS, ...LEVEL_FACTS, ...STUDY_FACTS }

export type FactName = keyof typeof TABLES

/** The words that a fact may have; never for a number. */
export type WordOf<Name extends FactName> = NonNullable<(typeof TABLES)[Name]['words']>[number]

type Row = Omit<FactSpec<never>, 'scope'>

const scoped = (scope: Scope, table: Readonly<Record<string, Row>>): readonly (readonly [string, FactSpec])[] =>
  Object.entries(table).map(([name, row]) => [name, { ...row, scope } as FactSpec])

/** A field of the record itself: its path is its name. */
const answers: readonly (readonly [string, FactSpec])[] = ANSWERS.map((path, answer) => {
  const { words, unit } = RECORD_FACTS[path]
  const read = (facts: Facts) => facts.answers[answer]
  const fields = (facts: Facts) => [recordField(path, read(facts), unit)]
  return [path, { scope: 'record', words, unit, answer, path, read, fields }]
})

const CATALOGUE: ReadonlyMap<string, FactSpec> = new Map([
  ...answers,
  ...scoped('record', DERIVED_FACTS),
  ...scoped('level', LEVEL_FACTS),
  ...scoped('study', STUDY_FACTS),
])

export const FACT_NAMES: readonly string[] = [...CATALOGUE.keys()]

/** The fact of that name. Throws on a name that is not in the catalogue: such a ruleset must not load. */
export function factNamed(name: string): FactSpec {
  const spec = CATALOGUE.get(name)
  if (!spec) throw new Error(`No fact is named ${name}`)
  return spec
}
