import { factNamed } from '../catalogue.ts'
import type { Statement, Word } from '../conditions/condition.ts'
import type { Facts } from '../facts.ts'
import { YES_NO } from '../terms.ts'
import { type Coding, MOST_CODES, UNKNOWN } from './coding.ts'
import type { FactSpec, Item, Scope } from './fact-spec.ts'
import { numberCoding } from './number-coding.ts'

export interface Column extends Coding {
  readonly spec: FactSpec
  readonly read: FactSpec['read']
  /** Place in the answers of the record, which are read without a call; negative for any other fact. */
  readonly answer: number
  readonly isYesNo: boolean
  /** Place in the rows of its scope. */
  readonly index: number
}

const NOT_AN_ANSWER = -1

/** The codes of all facts that a ruleset asks of one item: of the record itself, of a level, of a study. */
export interface Row {
  readonly codes: readonly number[]
  readonly item: Item
}

/** The columns that a ruleset needs: one for each fact that its statements name, and no others. */
export interface Columns {
  columnOf(fact: string): Column
  inScope(scope: Scope): readonly Column[]
}

/** Lays the columns out. Throws on a fact that is not in the catalogue: such a ruleset must not load. */
export function layColumns(statements: readonly Statement[]): Columns {
  const columns = new Map<string, Column>()
  const scopes: Readonly<Record<Scope, Column[]>> = { record: [], level: [], study: [] }
  for (const fact of new Set(statements.map((statement) => statement.fact))) {
    const about = statements.filter((statement) => statement.fact === fact)
    const spec = factNamed(fact)
    const coding = spec.words === null ? numberCoding(about) : wordCoding(spec.words)
    if (coding.codes > MOST_CODES) throw new Error(`${fact} needs ${coding.codes} codes, more than ${MOST_CODES}`)
    const column: Column = {
      spec,
      index: scopes[spec.scope].length,
      read: spec.read,
      codeOf: coding.codeOf,
      maskOf: coding.maskOf,
      codes: coding.codes,
      answer: spec.answer ?? NOT_AN_ANSWER,
      isYesNo: spec.words === YES_NO,
    }
    scopes[spec.scope].push(column)
    columns.set(fact, column)
  }
  return {
    columnOf: (fact) => {
      const column = columns.get(fact)
      if (!column) throw new Error(`No column was laid for ${fact}`)
      return column
    },
    inScope: (scope) => scopes[scope],
  }
}

/** Reads the facts of one item, in the order of their columns. */
export function readRow(columns: readonly Column[], facts: Facts, item: Item): Row {
  const { answers } = facts
  const codes = columns.map(({ answer, read, codeOf, isYesNo }) => {
    const value = answer < 0 ? read(facts, item) : answers[answer]
    if (value === undefined || value === null) return UNKNOWN
    return isYesNo ? yesNoCode(value) : codeOf(value)
  })
  return { codes, item }
}

/** Most facts are a yes or a no: spelled out, because the general way costs several times as much. */
function yesNoCode(value: unknown): number {
  return value === 'YES' ? 1 : value === 'NO' ? 2 : UNKNOWN
}

/** The code of a word is its place in the vocabulary, counted from 1. */
function wordCoding(words: readonly Word[]): Coding {
  const codeOf = (value: unknown) => words.indexOf(value as Word) + 1
  const bitOf = (fact: string, word: Word) => {
    const code = codeOf(word)
    if (code === UNKNOWN) throw new Error(`${fact} is never ${word}`)
    return 1 << code
  }
  const maskOf = (statement: Statement): number => {
    if ('unknown' in statement) return 1 << UNKNOWN
    if ('known' in statement) return ~(1 << UNKNOWN)
    if ('is' in statement) return bitOf(statement.fact, statement.is)
    if ('in' in statement) return statement.in.reduce((mask: number, word) => mask | bitOf(statement.fact, word), 0)
    throw new Error(`${statement.fact} is a word and has no order`)
  }
  return { codeOf, maskOf, codes: words.length + 1 }
}
