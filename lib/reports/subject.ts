import type { Level } from '#lib/clinical/level'
import { type Conjunct, isSignificant } from './conjuncts.ts'
import type { Mention } from './places.ts'
import { isKind } from './token.ts'

/**
 * The levels that a sentence opens with, so that the following ones of its paragraph are about them too. Null: the
 * sentence opens with none. Empty: it opens with several things, and the next sentences are about none of them.
 */
export function subjectOf(conjuncts: readonly Conjunct[], mentions: readonly Mention[]): readonly Level[] | null {
  const [first] = mentions
  if (!first) return null
  const before = conjuncts.flatMap(({ tokens }) => tokens).filter(({ start }) => start < first.start)
  // "2. The L4-5 disc level": a number, an article, "at".
  const opens = before.every(
    (token) =>
      isKind(token, 'of', 'filler', 'is', 'meyerding') || (token.kind === 'word' && token.end - token.start <= 2),
  )
  if (!opens || before.some(isSignificant)) return null
  return mentions.filter(({ leads }) => leads).length > 1 ? [] : first.levels
}
