import { absenceBehind, absenceOf } from './absence.ts'
import { type Part, saysSomethingOfIt, speaksOfTargetsOnly } from './part.ts'
import { REACH, type SentenceParts } from './sentence-parts.ts'
import { subjectBefore } from './subject-elsewhere.ts'
import { isKind } from './token.ts'
import type { Found } from './value.ts'

/** What is said of the structures of a part: by itself, or by a word that it shares with its neighbours. */
export function findValue(sentence: SentenceParts, part: Part, place: number): Found | null {
  if (part.value !== null) return { value: part.value, from: place, also: [] }
  if (sentence.isNegated(place)) return absenceOf(sentence, part, place)
  if (speaksOfTargetsOnly(part)) return fromBehind(sentence, place) ?? fromList(sentence, place)
  return part.narrowing !== null && !part.other && !hasBlockedGrade(part) ? fromBefore(sentence, place) : null
}

/** "The canal and the foramina are patent": what is said at the end is said of all of them. */
function fromBehind(sentence: SentenceParts, place: number): Found | null {
  for (let next = place + 1; next <= place + REACH && sentence.isJoined(next); next += 1) {
    const part = sentence.at(next)
    if (!part || sentence.isLost(next)) return null
    if (part.targets.length > 0 && part.value !== null) {
      return part.predicate ? { value: part.value, from: next, also: [] } : null
    }
    const absence = absenceBehind(part, next)
    if (absence) return absence
    if (!speaksOfTargetsOnly(part)) return null
  }
  return null
}

/** "Stenosis of the canal and both recesses", "mild central and recess": the grade was said before. */
function fromList(sentence: SentenceParts, place: number): Found | null {
  const before = sentence.at(place - 1)
  if (!before || !sentence.isJoined(place) || sentence.isLost(place - 1) || before.predicate || before.other)
    return null
  const headFirst = before.narrowing !== null && before.narrowing.start < (before.targets[0]?.start ?? -1)
  if (before.narrowing !== null && !headFirst) return null
  if (before.value?.severity === 'NONE' || before.targets.length === 0) return null
  if (before.value !== null) return { value: before.value, from: place - 1, also: [] }
  return speaksOfTargetsOnly(before) ? fromList(sentence, place - 1) : null
}

/** "Moderate canal and bilateral foraminal stenosis": one noun for both, so the grade before it serves both. */
function fromBefore(sentence: SentenceParts, place: number): Found | null {
  for (let here = place; here > 0 && place - here < REACH && sentence.isJoined(here); here -= 1) {
    const before = sentence.at(here - 1)
    if (!before || sentence.isLost(here - 1) || !leavesItsNoun(before)) return null
    const bare = before.targets.length === 0 && before.sides.length === 0
    if (bare && subjectBefore(sentence, here - 1, false)) return null
    if (before.value !== null) return { value: before.value, from: here - 1, also: [] }
    if (bare) return null
  }
  return null
}

/** Nothing in it says what is narrowed or how, so that the noun behind it is meant. */
function leavesItsNoun(part: Part): boolean {
  return (
    part.narrowing === null &&
    !part.other &&
    !saysSomethingOfIt(part) &&
    !part.tokens.some((token) => isKind(token, 'open', 'slip'))
  )
}

/** A grade stands here, but of something else or too far off. */
function hasBlockedGrade({ tokens, value }: Part): boolean {
  return value === null && tokens.some(({ kind }) => kind === 'grade')
}
