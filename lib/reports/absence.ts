import { type Part, speaksOfTargetsOnly } from './part.ts'
import { isQualified, namesSidesOnly, REACH, type SentenceParts } from './sentence-parts.ts'
import { subjectBehind } from './subject-elsewhere.ts'
import type { Token } from './token.ts'
import type { Found, Value } from './value.ts'

/** "No central or foraminal stenosis": the word that is denied may stand with the last of them. */
export function absenceOf(sentence: SentenceParts, part: Part, place: number): Found | null {
  const no = sentence.noOf(place)
  if (no === null || isQualified(part)) return null
  if (part.narrowing !== null) return deniedNear(part) ? none(no, part.narrowing, place) : null
  if (part.other) return null
  for (let next = place + 1; next <= place + REACH && sentence.isJoined(next); next += 1) {
    const behind = sentence.at(next)
    if (!behind || !sentence.isNegated(next) || sentence.isLost(next) || behind.other) break
    if (behind.targets.length > 0 && behind.narrowing) return none(no, behind.narrowing, next)
  }
  return speaksOfTargetsOnly(part) ? absenceListed(sentence, no, place) : null
}

/** "No stenosis of the canal or the foramina": the word stood with the first of them. */
function absenceListed(sentence: SentenceParts, no: Token, place: number): Found | null {
  for (let here = place; here > 0 && place - here < REACH && sentence.isJoined(here); here -= 1) {
    const before = sentence.at(here - 1)
    if (!before || before.targets.length === 0) return null
    const { narrowing } = before
    if (narrowing !== null && narrowing.start > (before.targets[0]?.start ?? 0)) return null
    if (narrowing !== null) return none(no, narrowing, here - 1)
    if (!speaksOfTargetsOnly(before)) return null
  }
  return null
}

/** "The canal and the foramina are not narrowed", read from the part that the denial stands in. */
export function absenceBehind({ no, narrowing, targets }: Part, place: number): Found | null {
  const isPredicate = no !== null && (targets[0]?.start ?? 0) < no.start
  return targets.length > 0 && isPredicate && narrowing !== null ? none(no, narrowing, place) : null
}

/** A denial that names no structure; "no right or left foraminal stenosis" lists sides. */
export function absenceAlone(sentence: SentenceParts, part: Part, place: number): Value | null {
  const no = sentence.isNegated(place) ? sentence.noOf(place) : null
  if (no === null || isQualified(part)) return null
  // "On the right, not the left" takes one back.
  const sidesOnly = namesSidesOnly(part) && subjectBehind(sentence, place) !== null
  if (part.narrowing === null && !sidesOnly) return null
  return { severity: 'NONE', token: no }
}

function none(no: Token, narrowing: Token, from: number): Found {
  return { value: { severity: 'NONE', token: no }, from, also: [narrowing] }
}

/** "No progressive narrowing" is not "no narrowing": an unknown word in between changes what is denied. */
function deniedNear({ no, narrowing, tokens }: Part): boolean {
  if (no === null || narrowing === null) return true
  const [from, to] = no.start < narrowing.start ? [no, narrowing] : [narrowing, no]
  return !tokens.some(({ kind, start }) => start > from.start && start < to.start && isUnknown(kind))
}

function isUnknown(kind: Token['kind']): boolean {
  return kind === 'word' || kind === 'other' || kind === 'hedge'
}
