import type { Severity } from '#lib/clinical/terms'
import { nounAfter, nounBefore } from './nouns.ts'
import type { Kind, Token } from './token.ts'

/** A grade, or that there is none, and the word that says so. */
export type Value = { readonly severity: Severity; readonly token: Token }

/** A value that a part has, by itself or from a neighbour, and where it comes from. */
export type Found = { readonly value: Value; readonly from: number; readonly also: readonly Token[] }

/** What may stand between a grade and what it grades. */
const TRANSPARENT: readonly Kind[] = [
  'filler',
  'qualifier',
  'side',
  'structure',
  'narrowing',
  'of',
  'is',
  'levels',
  'now',
  'worst-level',
  'every-level',
  'other-levels',
  'some-levels',
  'grade',
  'amount',
  'vertebra',
  'no',
  'open',
  'meyerding',
]

/** The one grade that tokens state of their structures or their narrowing; null where there are two, or it is another's. */
export function valueIn(
  tokens: readonly Token[],
  targets: readonly Token[],
  narrowing: Token | null,
  other: boolean,
): Value | null {
  const graded = tokens.filter((token): token is Token<'grade'> => token.kind === 'grade')
  const alive = graded.filter((token) => !isOfOther(tokens, token))
  const severities = new Set(alive.map(({ grade }) => grade))
  const [grade] = alive
  if (grade && severities.size === 1) {
    if (other && targets.length === 0 && narrowing === null) return null
    return isNear(tokens, grade, [...targets, ...(narrowing ? [narrowing] : [])])
      ? { severity: grade.grade, token: grade }
      : null
  }
  if (graded.length > 0) return null
  const open = tokens.find(({ kind }) => kind === 'open')
  if (!open || isOfOther(tokens, open)) return null
  return isNear(tokens, open, targets) ? { severity: 'NONE', token: open } : null
}

/** "Mild facet arthropathy"; "facet arthropathy is mild", where nothing stands behind the grade. */
function isOfOther(tokens: readonly Token[], token: Token): boolean {
  return (nounAfter(tokens, token) ?? nounBefore(tokens, token))?.kind === 'other'
}

/** Whether only words that change nothing stand between a value and the nearest thing it may be said of. */
function isNear(tokens: readonly Token[], value: Token, things: readonly Token[]): boolean {
  if (things.length === 0) return true
  const nearest = things.reduce((a, b) => (distance(a, value) <= distance(b, value) ? a : b))
  const [from, to] = nearest.start < value.start ? [nearest, value] : [value, nearest]
  return tokens
    .filter(({ start }) => start > from.start && start < to.start)
    .every(({ kind }) => TRANSPARENT.includes(kind))
}

function distance(a: Token, b: Token): number {
  return Math.abs(a.start - b.start)
}
