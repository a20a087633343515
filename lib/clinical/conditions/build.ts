import type { FactName, WordOf } from '../catalogue.ts'
import type { Collection, Condition, Word } from './condition.ts'

/**
 * The words in which rulesets write conditions. They return plain data; what they add is that a misspelt fact, or a word
 * that is not in the fact's vocabulary, does not compile.
 */

export const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions })
export const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions })
export const not = (condition: Condition): Condition => ({ not: condition })

export const is = <Name extends FactName>(fact: Name, word: WordOf<Name>): Condition => ({ fact, is: word })
export const isIn = <Name extends FactName>(fact: Name, ...words: readonly WordOf<Name>[]): Condition => ({
  fact,
  in: words as readonly Word[],
})
export const equals = (fact: FactName, number: number): Condition => ({ fact, is: number })
export const lessThan = (fact: FactName, number: number): Condition => ({ fact, lt: number })
export const atMost = (fact: FactName, number: number): Condition => ({ fact, le: number })
export const moreThan = (fact: FactName, number: number): Condition => ({ fact, gt: number })
export const atLeast = (fact: FactName, number: number): Condition => ({ fact, ge: number })
export const unknown = (fact: FactName): Condition => ({ fact, unknown: true })
export const known = (fact: FactName): Condition => ({ fact, known: true })

export const some = (collection: Collection, where: Condition): Condition => ({ some: collection, where })
export const every = (collection: Collection, where: Condition): Condition => ({ every: collection, where })
export const someLevel = (where: Condition): Condition => some('level', where)

export const holds = (definition: string): Condition => ({ holds: definition })
export const noOtherRule: Condition = { noOtherRule: true }
