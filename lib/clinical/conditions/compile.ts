import type { Item } from '../catalogue/fact-spec.ts'
import type { Facts } from '../facts.ts'
import type { Collection, Condition, Statement } from './condition.ts'
import { compileStatement } from './statement.ts'

/** Where a condition is asked: the facts, the row if it is about one, and how many other rules have fired so far. */
type Ask = (facts: Facts, row: Item, othersFired: number) => boolean

/** Told of each statement that decided; `demanded` when a rule of tier I waits for this fact to be otherwise. */
export type Witness = (statement: Statement, facts: Facts, row: Item, demanded: boolean) => void
type Tell = (facts: Facts, row: Item, witness: Witness) => void

/** A condition made ready to be asked many times, and to say afterwards which statements decided the answer. */
export interface Compiled {
  readonly test: Ask
  /** Names the statements that made it true. To be called only where `test` said yes. */
  readonly whyTrue: Tell
  /** Names the statements that made it false. To be called only where `test` said no. */
  readonly whyFalse: Tell
}

/** Finds a definition of the ruleset; throws when there is none of that id. */
export type Definitions = (id: string) => Compiled

const ROWS: Readonly<Record<Collection, (facts: Facts) => readonly Exclude<Item, undefined>[]>> = {
  level: (facts) => facts.levels,
  qualifyingStudy: (facts) => facts.studies.qualifying,
  newestStudy: (facts) => facts.studies.newest,
}

const nothingToTell: Tell = () => {}

/** Turns a condition, which is data, into closures once, so that evaluation walks no tree. */
export function compileCondition(condition: Condition, definitions: Definitions): Compiled {
  const compile = (inner: Condition) => compileCondition(inner, definitions)
  if ('all' in condition) return compileJoint(condition.all.map(compile), false)
  if ('any' in condition) return compileJoint(condition.any.map(compile), true)
  if ('not' in condition) return negate(compile(condition.not))
  if ('some' in condition) return compileRows(ROWS[condition.some], compile(condition.where), true)
  if ('every' in condition) return compileRows(ROWS[condition.every], compile(condition.where), false)
  if ('holds' in condition) return definitions(condition.holds)
  if ('noOtherRule' in condition) {
    return { test: (_, __, othersFired) => othersFired === 0, whyTrue: nothingToTell, whyFalse: nothingToTell }
  }
  return compileLeaf(condition)
}

/**
 * In a rule of tier I a demand is written as `unknown` or as the negation of what is demanded, and the circumstances in
 * which it is made as plain statements. So whatever decided by being unknown or by being false is what the rule waits for.
 */
function compileLeaf(statement: Statement): Compiled {
  const asksForAnswer = 'unknown' in statement
  return {
    test: compileStatement(statement),
    whyTrue: (facts, row, witness) => witness(statement, facts, row, asksForAnswer),
    whyFalse: (facts, row, witness) => witness(statement, facts, row, true),
  }
}

function negate({ test, whyTrue, whyFalse }: Compiled): Compiled {
  return { test: (facts, row, others) => !test(facts, row, others), whyTrue: whyFalse, whyFalse: whyTrue }
}

/** `any` is settled by its first true part, `all` by its first false one; whatever could settle it is a reason. */
function compileJoint(parts: readonly Compiled[], settledBy: boolean): Compiled {
  const tests = parts.map(({ test }) => test)
  const tell = (answer: boolean): Tell => {
    const tellPart = (part: Compiled) => (answer ? part.whyTrue : part.whyFalse)
    if (answer !== settledBy) {
      return (facts, row, witness) => {
        for (const part of parts) tellPart(part)(facts, row, witness)
      }
    }
    return (facts, row, witness) => {
      for (const part of parts) if (part.test(facts, row, 0) === answer) tellPart(part)(facts, row, witness)
    }
  }
  return {
    test: (facts, row, others) => {
      for (const test of tests) if (test(facts, row, others) === settledBy) return settledBy
      return !settledBy
    },
    whyTrue: tell(true),
    whyFalse: tell(false),
  }
}

/** `some` and `every` are `any` and `all` over the rows of a collection. */
function compileRows(rowsOf: (typeof ROWS)[Collection], part: Compiled, settledBy: boolean): Compiled {
  const tell = (answer: boolean): Tell => {
    const tellRow = answer ? part.whyTrue : part.whyFalse
    return (facts, _, witness) => {
      for (const row of rowsOf(facts)) if (part.test(facts, row, 0) === answer) tellRow(facts, row, witness)
    }
  }
  return {
    test: (facts, _, others) => {
      for (const row of rowsOf(facts)) if (part.test(facts, row, others) === settledBy) return settledBy
      return !settledBy
    },
    whyTrue: tell(true),
    whyFalse: tell(false),
  }
}
