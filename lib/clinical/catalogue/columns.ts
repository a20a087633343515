import { factNamed } from '../catalogue.ts'
import { isNumber } from '../facts/reading.ts'
import type { Facts } from '../facts.ts'
import { YES_NO } from '../terms.ts'
import type { FactSpec, Item, Scope } from './fact-spec.ts'

/**
 * The facts of one item, each read once and kept as a number, so that a statement about a fact costs one comparison.
 * A word is its place in the vocabulary, counted from 1. An unknown word is 0; an unknown number is NaN, of which every
 * comparison is false.
 */
export interface Row {
  readonly words: readonly number[]
  readonly numbers: readonly number[]
  readonly item: Item
}

export const UNKNOWN_WORD = 0

export interface Column {
  readonly spec: FactSpec
  readonly kind: 'word' | 'number'
  readonly index: number
}

/** The columns that a ruleset needs: one for each fact that its conditions name, and no others. */
export interface Columns {
  /** The column of a fact, made on first use. Throws on a fact that is not in the catalogue. */
  columnOf(fact: string): Column
  readRow(scope: Scope, facts: Facts, item: Item): Row
}

type Read = FactSpec['read']

interface Table {
  readonly words: { readonly read: Read; readonly codeOf: (value: unknown) => number }[]
  readonly numbers: Read[]
}

const emptyTable = (): Table => ({ words: [], numbers: [] })

export function makeColumns(): Columns {
  const columns = new Map<string, Column>()
  const tables: Readonly<Record<Scope, Table>> = { record: emptyTable(), level: emptyTable(), study: emptyTable() }
  const add = (fact: string): Column => {
    const spec = factNamed(fact)
    const table = tables[spec.scope]
    const column: Column =
      spec.words === null
        ? { spec, kind: 'number', index: table.numbers.push(spec.read) - 1 }
        : { spec, kind: 'word', index: table.words.push({ read: spec.read, codeOf: coder(spec.words) }) - 1 }
    columns.set(fact, column)
    return column
  }
  return {
    columnOf: (fact) => columns.get(fact) ?? add(fact),
    readRow: (scope, facts, item) => readRow(tables[scope], facts, item),
  }
}

function readRow({ words, numbers }: Table, facts: Facts, item: Item): Row {
  const codes: number[] = []
  for (const { read, codeOf } of words) {
    const value = read(facts, item)
    codes.push(value === undefined || value === null ? UNKNOWN_WORD : codeOf(value))
  }
  const values: number[] = []
  for (const read of numbers) {
    const value = read(facts, item)
    values.push(isNumber(value) ? value : Number.NaN)
  }
  return { words: codes, numbers: values, item }
}

/** The code of a word in a vocabulary; 0 for a word that is not in it. Most facts are a yes or a no: spelled out for speed. */
export function coder(words: readonly unknown[]): (value: unknown) => number {
  if (words === YES_NO) return (value) => (value === 'YES' ? 1 : value === 'NO' ? 2 : UNKNOWN_WORD)
  return (value) => words.indexOf(value) + 1
}
