import { type Columns, coder, type Row, UNKNOWN_WORD } from '../catalogue/columns.ts'
import { COLLECTIONS, type Condition, type Statement, type Word } from './condition.ts'
import type { Sheet } from './sheet.ts'

/**
 * Conditions as one flat list of steps. Each step asks one question and names the step to go to on yes and on no, so
 * that an answer is found without a call for every node of the tree: the engine's speed comes from here.
 */
export interface Program {
  readonly kinds: number[]
  /** Column of the fact; for a step over rows, the collection. */
  readonly columns: number[]
  /** Bound of a comparison; words that are meant, one bit each; for a step over rows, the step that asks each row. */
  readonly operands: number[]
  readonly onYes: number[]
  readonly onNo: number[]
}

export const emptyProgram = (): Program => ({ kinds: [], columns: [], operands: [], onYes: [], onNo: [] })

const YES = -1
const NO = -2

const SOME_ROW = 0
const NO_OTHER_RULE = 1
const RECORD_WORD = 2
const ROW_WORD = 3
/** Comparisons of a number of the record, by operator; the same of a row's number stand at a distance of ROW. */
const NUMBER_KINDS = { lt: 4, le: 5, gt: 6, ge: 7, is: 8, unknown: 9, known: 10 } as const
const ROW = 10

/** Finds the condition behind a definition's id; throws when there is none. */
export type Definitions = (id: string) => Condition

/** Appends a condition to a program; gives the step at which to begin. */
export function appendCondition(
  program: Program,
  condition: Condition,
  columns: Columns,
  definitions: Definitions,
): number {
  /** Written from the end: the steps that a step leads to exist before it. */
  const append = (part: Condition, onYes: number, onNo: number): number => {
    if ('all' in part) return part.all.reduceRight((next, each) => append(each, next, onNo), onYes)
    if ('any' in part) return part.any.reduceRight((next, each) => append(each, onYes, next), onNo)
    if ('not' in part) return append(part.not, onNo, onYes)
    if ('holds' in part) return append(definitions(part.holds), onYes, onNo)
    if ('some' in part) {
      const asked = append(part.where, YES, NO)
      return push(program, { kind: SOME_ROW, column: COLLECTIONS.indexOf(part.some), operand: asked, onYes, onNo })
    }
    if ('every' in part) {
      const asked = append(part.where, NO, YES)
      return push(program, {
        kind: SOME_ROW,
        column: COLLECTIONS.indexOf(part.every),
        operand: asked,
        onYes: onNo,
        onNo: onYes,
      })
    }
    if ('noOtherRule' in part) return push(program, { kind: NO_OTHER_RULE, column: 0, operand: 0, onYes, onNo })
    return push(program, { ...questionOf(part, columns), onYes, onNo })
  }
  return append(condition, YES, NO)
}

interface Question {
  readonly kind: number
  readonly column: number
  readonly operand: number
}

function push(program: Program, step: Question & { readonly onYes: number; readonly onNo: number }): number {
  program.columns.push(step.column)
  program.operands.push(step.operand)
  program.onYes.push(step.onYes)
  program.onNo.push(step.onNo)
  return program.kinds.push(step.kind) - 1
}

function questionOf(statement: Statement, columns: Columns): Question {
  const { spec, kind, index } = columns.columnOf(statement.fact)
  const ofRecord = spec.scope === 'record'
  if (kind === 'word') {
    return { kind: ofRecord ? RECORD_WORD : ROW_WORD, column: index, operand: maskOf(statement, spec.words ?? []) }
  }
  const [comparison, bound] = comparisonOf(statement)
  return { kind: ofRecord ? comparison : comparison + ROW, column: index, operand: bound }
}

/** The words that a statement is true of, one bit a code. The longest vocabulary, the levels, has 23. */
function maskOf(statement: Statement, words: readonly Word[]): number {
  const unknownBit = 1 << UNKNOWN_WORD
  const codeOf = coder(words)
  const bitOf = (word: Word) => {
    const code = codeOf(word)
    if (code === UNKNOWN_WORD) throw new Error(`${statement.fact} is never ${word}`)
    return 1 << code
  }
  if ('unknown' in statement) return unknownBit
  if ('known' in statement) return ~unknownBit
  if ('is' in statement) return bitOf(statement.is)
  if ('in' in statement) return statement.in.reduce((bits: number, word) => bits | bitOf(word), 0)
  throw new Error(`${statement.fact} is a word and has no order`)
}

function comparisonOf(statement: Statement): readonly [kind: number, bound: number] {
  if ('lt' in statement) return [NUMBER_KINDS.lt, statement.lt]
  if ('le' in statement) return [NUMBER_KINDS.le, statement.le]
  if ('gt' in statement) return [NUMBER_KINDS.gt, statement.gt]
  if ('ge' in statement) return [NUMBER_KINDS.ge, statement.ge]
  if ('unknown' in statement) return [NUMBER_KINDS.unknown, 0]
  if ('known' in statement) return [NUMBER_KINDS.known, 0]
  if ('is' in statement && typeof statement.is === 'number') return [NUMBER_KINDS.is, statement.is]
  throw new Error(`${statement.fact} is a number and not a word`)
}

/** Runs a program from a step: of the sheet, of a row if it is about one, and of how many other rules have fired. */
export function run(program: Program, start: number, sheet: Sheet, row: Row, othersFired: number): boolean {
  const { kinds, columns, operands, onYes, onNo } = program
  let step = start
  while (step >= 0) {
    const kind = kinds[step] as number
    const column = columns[step] as number
    const operand = operands[step] as number
    let yes: boolean
    if (kind === RECORD_WORD) yes = ((operand >> (sheet.record.words[column] as number)) & 1) === 1
    else if (kind === ROW_WORD) yes = ((operand >> (row.words[column] as number)) & 1) === 1
    else if (kind === SOME_ROW) yes = someRow(program, operand, sheet, column, othersFired)
    else if (kind === NO_OTHER_RULE) yes = othersFired === 0
    else if (kind >= NUMBER_KINDS.lt + ROW) yes = compares(kind - ROW, row.numbers[column] as number, operand)
    else yes = compares(kind, sheet.record.numbers[column] as number, operand)
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

function compares(kind: number, value: number, bound: number): boolean {
  switch (kind) {
    case NUMBER_KINDS.lt:
      return value < bound
    case NUMBER_KINDS.le:
      return value <= bound
    case NUMBER_KINDS.gt:
      return value > bound
    case NUMBER_KINDS.ge:
      return value >= bound
    case NUMBER_KINDS.is:
      return value === bound
    case NUMBER_KINDS.unknown:
      return Number.isNaN(value)
    default:
      return !Number.isNaN(value)
  }
}
