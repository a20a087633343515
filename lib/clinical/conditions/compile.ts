import { type Columns, layColumns, type Row } from '../catalogue/columns.ts'
import type { FactSpec, Item } from '../catalogue/fact-spec.ts'
import { factNamed } from '../catalogue.ts'
import type { Facts } from '../facts.ts'
import type { Collection, Condition, Statement } from './condition.ts'
import { statementsIn } from './parts.ts'
import { appendCondition, type Definitions, emptyProgram, run } from './program.ts'
import type { Sheet } from './sheet.ts'

/** Asks a condition of the sheet, of the row if it is about one, and of how many other rules have fired so far. */
type Ask = (sheet: Sheet, row: Row, othersFired: number) => boolean

/** Told of each statement that decided; `demanded` when a rule of tier I waits for this fact to be otherwise. */
export type Witness = (statement: Statement, spec: FactSpec, facts: Facts, item: Item, demanded: boolean) => void
type Tell = (sheet: Sheet, row: Row, witness: Witness) => void

/** A condition made ready to be asked many times, and to say afterwards which statements decided the answer. */
export interface Compiled {
  readonly test: Ask
  /** Names the statements that made it true. To be called only where `test` said yes. */
  readonly whyTrue: Tell
  /** Names the statements that made it false. To be called only where `test` said no. */
  readonly whyFalse: Tell
}

export interface Compiler {
  readonly columns: Columns
  compile(condition: Condition): Compiled
}

/** A compiler for the conditions of one ruleset: they share its definitions, its columns and one program. */
export function makeCompiler(conditions: readonly Condition[], definitions: Definitions): Compiler {
  const program = emptyProgram()
  const columns = layColumns(conditions.flatMap(statementsIn))
  const compile = (condition: Condition): Compiled => {
    const start = appendCondition(program, condition, columns, definitions)
    const test: Ask = (sheet, row, othersFired) => run(program, start, sheet, row, othersFired)
    return { test, ...reasonsOf(condition, compile, definitions) }
  }
  return { columns, compile }
}

type Reasons = Omit<Compiled, 'test'>

const nothingToTell: Tell = () => {}

function reasonsOf(condition: Condition, compile: (part: Condition) => Compiled, definitions: Definitions): Reasons {
  if ('all' in condition) return reasonsOfJoint(condition.all.map(compile), false)
  if ('any' in condition) return reasonsOfJoint(condition.any.map(compile), true)
  if ('some' in condition) return reasonsOfRows(condition.some, compile(condition.where))
  if ('every' in condition) return reasonsOfRows(condition.every, compile(condition.where))
  if ('holds' in condition) return compile(definitions(condition.holds))
  if ('noOtherRule' in condition) return { whyTrue: nothingToTell, whyFalse: nothingToTell }
  if ('not' in condition) {
    const { whyTrue, whyFalse } = compile(condition.not)
    return { whyTrue: whyFalse, whyFalse: whyTrue }
  }
  return reasonsOfStatement(condition)
}

/**
 * In a rule of tier I a demand is written as `unknown` or as the negation of what is demanded, and the circumstances in
 * which it is made as plain statements. So whatever decided by being unknown or by being false is what the rule waits for.
 */
function reasonsOfStatement(statement: Statement): Reasons {
  const asksForAnswer = 'unknown' in statement
  const spec = factNamed(statement.fact)
  return {
    whyTrue: ({ facts }, row, witness) => witness(statement, spec, facts, row.item, asksForAnswer),
    whyFalse: ({ facts }, row, witness) => witness(statement, spec, facts, row.item, true),
  }
}

/** `any` is settled by its first true part, `all` by its first false one; whatever could settle it is a reason. */
function reasonsOfJoint(parts: readonly Compiled[], settledBy: boolean): Reasons {
  const tell = (answer: boolean): Tell => {
    const tellPart = ({ whyTrue, whyFalse }: Compiled) => (answer ? whyTrue : whyFalse)
    return (sheet, row, witness) => {
      for (const part of parts) {
        const counts = answer !== settledBy || part.test(sheet, row, 0) === answer
        if (counts) tellPart(part)(sheet, row, witness)
      }
    }
  }
  return { whyTrue: tell(true), whyFalse: tell(false) }
}

/** `some` and `every` are `any` and `all` over the rows of a collection. */
function reasonsOfRows(collection: Collection, { test, whyTrue, whyFalse }: Compiled): Reasons {
  const tell = (answer: boolean): Tell => {
    const tellRow = answer ? whyTrue : whyFalse
    return (sheet, _, witness) => {
      for (const row of sheet.collections[collection]) {
        if (test(sheet, row, 0) === answer) tellRow(sheet, row, witness)
      }
    }
  }
  return { whyTrue: tell(true), whyFalse: tell(false) }
}
