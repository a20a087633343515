import type { Columns, Row } from '../catalogue/columns.ts'
import { COLLECTIONS, type Condition } from './condition.ts'
import type { Sheet } from './sheet.ts'

/**
 * Conditions as one flat list of steps. Each step asks one question and names the step to go to on yes and on no, so
 * that an answer is found without a call for every node of the tree: the engine's speed comes from here.
 */
export interface Program {
  readonly kinds: number[]
  /** Column of the fact; for a step over rows, the collection. */
  readonly columns: number[]
  /** The codes that are meant, one bit each; for a step over rows, the step that asks each row. */
  readonly operands: number[]
  readonly onYes: number[]
  readonly onNo: number[]
}

export const emptyProgram = (): Program => ({ kinds: [], columns: [], operands: [], onYes: [], onNo: [] })

const OF_RECORD = 0
const OF_ROW = 1
const SOME_ROW = 2
const NO_OTHER_RULE = 3

const YES = -1
const NO = -2

/** Finds the condition behind a definition's id; throws when there is none. */
export type Definitions = (id: string) => Condition

/** Appends a condition to a program; gives the step at which to begin. */
export function appendCondition(
  program: Program,
  condition: Condition,
  columns: Columns,
  definitions: Definitions,
): number {
  const push = (kind: number, column: number, operand: number, onYes: number, onNo: number): number => {
    program.columns.push(column)
    program.operands.push(operand)
    program.onYes.push(onYes)
    program.onNo.push(onNo)
    return program.kinds.push(kind) - 1
  }

  /** Written from the end: the steps that a step leads to exist before it. */
  const append = (part: Condition, onYes: number, onNo: number): number => {
    if ('all' in part) return part.all.reduceRight((next, each) => append(each, next, onNo), onYes)
    if ('any' in part) return part.any.reduceRight((next, each) => append(each, onYes, next), onNo)
    if ('not' in part) return append(part.not, onNo, onYes)
    if ('some' in part) return push(SOME_ROW, COLLECTIONS.indexOf(part.some), append(part.where, YES, NO), onYes, onNo)
    if ('every' in part)
      return push(SOME_ROW, COLLECTIONS.indexOf(part.every), append(part.where, NO, YES), onNo, onYes)
    if ('holds' in part) return append(definitions(part.holds), onYes, onNo)
    if ('noOtherRule' in part) return push(NO_OTHER_RULE, 0, 0, onYes, onNo)
    const { spec, index, maskOf } = columns.columnOf(part.fact)
    return push(spec.scope === 'record' ? OF_RECORD : OF_ROW, index, maskOf(part), onYes, onNo)
  }

  return append(condition, YES, NO)
}

/** Runs a program from a step: of the sheet, of a row if it is about one, and of how many other rules have fired. */
export function run(program: Program, start: number, sheet: Sheet, row: Row, othersFired: number): boolean {
  const { kinds, columns, operands, onYes, onNo } = program
  const record = sheet.record.codes
  let step = start
  while (step >= 0) {
    const kind = kinds[step] as number
    const column = columns[step] as number
    const operand = operands[step] as number
    let yes: boolean
    if (kind === OF_RECORD) yes = ((operand >> (record[column] as number)) & 1) === 1
    else if (kind === OF_ROW) yes = ((operand >> (row.codes[column] as number)) & 1) === 1
    else if (kind === SOME_ROW) yes = someRow(program, operand, sheet, column, othersFired)
    else yes = othersFired === 0
    step = (yes ? onYes : onNo)[step] as number
  }
  return step === YES
}

function someRow(program: Program, start: number, sheet: Sheet, collection: number, othersFired: number): boolean {
  for (const row of sheet.collections[COLLECTIONS[collection] ?? 'level']) {
    if (run(program, start, sheet, row, othersFired)) return true
  }
  return false
}
