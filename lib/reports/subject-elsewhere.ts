import { labelOf } from './label.ts'
import type { Part } from './part.ts'
import { hasSides, namesLevel, REACH, type SentenceParts } from './sentence-parts.ts'

/** The part that a grade is said of, which stands somewhere else. */
export type Subject = { readonly part: Part; readonly place: number }

/** What the sentence spoke of last: with a side named, something that has sides; else something not yet graded. */
export function subjectBefore(sentence: SentenceParts, place: number, sided: boolean): Subject | null {
  for (let here = place - 1; here >= 0; here -= 1) {
    if (sentence.at(here + 1)?.joint === 'but') return null
    const part = sentence.at(here)
    if (!part || part.targets.length === 0) continue
    const fits = sided ? hasSides(part) : isUngraded(sentence, part, here, place)
    return fits ? { part, place: here } : null
  }
  return null
}

/** Whether a bare grade at `place` can still be said of a part: of what it is now, or at a level of its own. */
function isUngraded(sentence: SentenceParts, part: Part, here: number, place: number): boolean {
  const said = sentence.at(place)
  const now = said?.tokens.some(({ kind }) => kind === 'now') ?? false
  const elsewhere = namesLevel(said)
  const bare = said?.narrowing === null || (elsewhere && labelOf(part.tokens) !== null)
  const unsaid = part.value === null && !sentence.isNegated(here)
  return bare && (unsaid || now || elsewhere) && (now || !sentence.isLost(here))
}

/** The structure that a list of grades and sides ends in. */
export function subjectBehind(sentence: SentenceParts, place: number): Subject | null {
  for (let next = place + 1; next <= place + REACH && sentence.isJoined(next); next += 1) {
    const part = sentence.at(next)
    if (!part || part.other || sentence.isLost(next)) return null
    if (part.targets.length > 0) return hasSides(part) && !part.predicate ? { part, place: next } : null
    if (part.sides.length === 0) return null
  }
  return null
}

/** "Severe L4-5 and moderate L3-4 canal stenosis": one noun for grades at several levels. */
export function subjectOfLevels(sentence: SentenceParts, place: number): Subject | null {
  const [part, next] = [sentence.at(place), sentence.at(place + 1)]
  if (!(namesLevel(part) || sentence.isInOrder(place))) return null
  if (!next || !sentence.isJoined(place + 1) || sentence.isLost(place + 1) || part?.narrowing) return null
  return (namesLevel(next) || sentence.isInOrder(place)) &&
    next.narrowing &&
    next.targets.length > 0 &&
    next.value &&
    !next.predicate
    ? { part: next, place: place + 1 }
    : null
}
