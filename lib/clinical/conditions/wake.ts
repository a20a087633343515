import type { Columns } from '../catalogue/columns.ts'
import type { Condition } from './condition.ts'
import type { Definitions } from './program.ts'

/** An answer of the record without which a condition cannot be true: one of some codes in one column. */
interface Sign {
  readonly column: number
  readonly mask: number
  /** The part of the column's codes that are meant: the smaller, the rarer. */
  readonly share: number
}

/** Signs of which one must show; null where none can be named and the condition has to be asked every time. */
type Signs = readonly Sign[] | null

/**
 * Finds which of many conditions are worth asking of a record. Most rules speak about one or two answers, and most answers
 * are the harmless one: a glance at each answer's code leaves few rules to be asked. It never passes over a condition
 * that is true, which a test proves by asking all of them.
 */
export function makeWaker(
  conditions: readonly Condition[],
  columns: Columns,
  definitions: Definitions,
): (codes: readonly number[]) => readonly boolean[] {
  const signs = conditions.map((condition) => signsOf(condition, true, columns, definitions))
  const always = signs.map((found) => found === null)
  const wakes = columns
    .inScope('record')
    .map(({ codes }, column) =>
      Array.from({ length: codes }, (_, code) =>
        signs.flatMap((found, place) => (found?.some((sign) => shows(sign, column, code)) ? [place] : [])),
      ),
    )
  /** Of each column, the codes that wake somebody, one bit each: most answers are told off by this alone. */
  const telling = wakes.map((byCode) =>
    byCode.reduce((mask, woken, code) => mask | (woken.length > 0 ? 1 << code : 0), 0),
  )
  return (codes) => {
    const awake = always.slice()
    for (let column = 0; column < telling.length; column += 1) {
      const code = codes[column] as number
      if ((((telling[column] as number) >> code) & 1) === 0) continue
      for (const place of wakes[column]?.[code] ?? []) awake[place] = true
    }
    return awake
  }
}

const shows = (sign: Sign, column: number, code: number) => sign.column === column && ((sign.mask >> code) & 1) === 1

/** Signs that a condition is true, or, for `truth` false, that it is false. */
function signsOf(condition: Condition, truth: boolean, columns: Columns, definitions: Definitions): Signs {
  const signs = (part: Condition) => signsOf(part, truth, columns, definitions)
  if ('not' in condition) return signsOf(condition.not, !truth, columns, definitions)
  if ('holds' in condition) return signs(definitions(condition.holds))
  if ('all' in condition) return truth ? rarest(condition.all.map(signs)) : together(condition.all.map(signs))
  if ('any' in condition) return truth ? together(condition.any.map(signs)) : rarest(condition.any.map(signs))
  if (!('fact' in condition)) return null
  const { spec, index, codes, maskOf } = columns.columnOf(condition.fact)
  if (spec.scope !== 'record') return null
  const every = (1 << codes) - 1
  const mask = (truth ? maskOf(condition) : ~maskOf(condition)) & every
  return [{ column: index, mask, share: bitsIn(mask) / codes }]
}

/** One of several conditions is true: a sign of each is needed. */
function together(signs: readonly Signs[]): Signs {
  return signs.every((found) => found !== null) ? signs.flat() : null
}

/** All of several conditions are true: the signs of any one of them will do, so those that show least often. */
function rarest(signs: readonly Signs[]): Signs {
  const shareOf = (found: readonly Sign[]) => found.reduce((sum, { share }) => sum + share, 0)
  return signs.reduce<Signs>((best, found) => {
    if (found === null || best === null) return best ?? found
    return shareOf(found) < shareOf(best) ? found : best
  }, null)
}

function bitsIn(mask: number): number {
  return mask === 0 ? 0 : (mask & 1) + bitsIn(mask >>> 1)
}
