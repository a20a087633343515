import { type FactSpec, type Item, isKnown } from '../catalogue/fact-spec.ts'
import { factNamed } from '../catalogue.ts'
import { isNumber } from '../facts/reading.ts'
import type { Facts } from '../facts.ts'
import { YES_NO } from '../terms.ts'
import type { Statement } from './condition.ts'

export type StatementTest = (facts: Facts, row: Item) => boolean

/** A statement made ready to be asked many times: about one fact, true or false, and false of what is unknown. */
export function compileStatement(statement: Statement): StatementTest {
  const spec = factNamed(statement.fact)
  if ('unknown' in statement) return unknownTest(spec)
  if ('known' in statement) {
    const isUnknown = unknownTest(spec)
    return (facts, row) => !isUnknown(facts, row)
  }
  if ('is' in statement) return wordTest(spec, [statement.is])
  if ('in' in statement) return wordTest(spec, statement.in)
  return numberTest(spec, statement)
}

function unknownTest(spec: FactSpec): StatementTest {
  const { read } = spec
  if (spec.words === null) return (facts, row) => !isNumber(read(facts, row))
  if (spec.words === YES_NO) {
    return (facts, row) => {
      const value = read(facts, row)
      return value !== 'YES' && value !== 'NO'
    }
  }
  return (facts, row) => !isKnown(spec, read(facts, row))
}

function wordTest(spec: FactSpec, words: readonly (string | number)[]): StatementTest {
  const { read } = spec
  const stray = words.find((word) => !isKnown(spec, word))
  if (stray !== undefined) throw new Error(`The vocabulary of a fact does not hold ${stray}`)
  const [only] = words
  if (words.length === 1) return (facts, row) => read(facts, row) === only
  const [first, second] = words
  if (words.length === 2) {
    return (facts, row) => {
      const value = read(facts, row)
      return value === first || value === second
    }
  }
  return (facts, row) => words.includes(read(facts, row) as string)
}

type Comparison = Exclude<Statement, { is: unknown } | { in: unknown } | { unknown: true } | { known: true }>

function numberTest({ read }: FactSpec, comparison: Comparison): StatementTest {
  if ('lt' in comparison) {
    const { lt } = comparison
    return (facts, row) => {
      const value = read(facts, row)
      return isNumber(value) && value < lt
    }
  }
  if ('le' in comparison) {
    const { le } = comparison
    return (facts, row) => {
      const value = read(facts, row)
      return isNumber(value) && value <= le
    }
  }
  if ('gt' in comparison) {
    const { gt } = comparison
    return (facts, row) => {
      const value = read(facts, row)
      return isNumber(value) && value > gt
    }
  }
  const { ge } = comparison
  return (facts, row) => {
    const value = read(facts, row)
    return isNumber(value) && value >= ge
  }
}
