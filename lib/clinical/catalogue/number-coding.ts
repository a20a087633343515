import type { Statement } from '../conditions/condition.ts'
import { isNumber } from '../facts/reading.ts'
import { type Coding, UNKNOWN } from './coding.ts'

/** A cut in the line of numbers, just below `at` or just above it. */
interface Cut {
  readonly at: number
  readonly above: boolean
}

/**
 * The statements of a ruleset about one number cut the line into a few stretches, and nothing that the ruleset can say
 * distinguishes two numbers of one stretch. The code of a number is the stretch it lies in, counted from 1.
 */
export function numberCoding(statements: readonly Statement[]): Coding {
  const cuts = sortedCuts(statements)
  const bounds = cuts.map(({ at }) => at)
  const above = cuts.map((cut) => cut.above)
  const codeOf = (value: unknown): number => {
    if (!isNumber(value)) return UNKNOWN
    let code = 1
    while (code <= bounds.length && passes(value, bounds[code - 1] as number, above[code - 1] as boolean)) code += 1
    return code
  }
  /** Codes of the stretches below a cut. */
  const below = (cut: Cut): number => {
    const place = cuts.findIndex(({ at, above: isAbove }) => at === cut.at && isAbove === cut.above)
    return (1 << (place + 2)) - 2
  }
  const known = ((1 << (cuts.length + 1)) - 1) << 1
  const maskOf = (statement: Statement): number => {
    if ('unknown' in statement) return 1 << UNKNOWN
    if ('known' in statement) return known
    const [lower, upper] = cutsOf(statement)
    return (upper ? below(upper) : known) & ~(lower ? below(lower) : 0)
  }
  return { codeOf, maskOf, codes: cuts.length + 2 }
}

const passes = (value: number, bound: number, above: boolean) => (above ? value > bound : value >= bound)

/** The cuts between which a statement is true: above the first and below the second, where there is one. */
function cutsOf(statement: Statement): readonly [lower: Cut | null, upper: Cut | null] {
  if ('lt' in statement) return [null, { at: statement.lt, above: false }]
  if ('le' in statement) return [null, { at: statement.le, above: true }]
  if ('gt' in statement) return [{ at: statement.gt, above: true }, null]
  if ('ge' in statement) return [{ at: statement.ge, above: false }, null]
  if ('is' in statement && typeof statement.is === 'number') {
    return [
      { at: statement.is, above: false },
      { at: statement.is, above: true },
    ]
  }
  if ('unknown' in statement || 'known' in statement) return [null, null]
  throw new Error(`${statement.fact} is a number and not a word`)
}

function sortedCuts(statements: readonly Statement[]): readonly Cut[] {
  const cuts = statements.flatMap(cutsOf).filter((cut) => cut !== null)
  const distinct = new Map(cuts.map((cut) => [`${cut.at} ${cut.above}`, cut]))
  return [...distinct.values()].sort((a, b) => a.at - b.at || Number(a.above) - Number(b.above))
}
