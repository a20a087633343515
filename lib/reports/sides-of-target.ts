import type { Severity } from '#lib/clinical/terms'
import { type Part, sidesOf } from './part.ts'
import { namesSidesOnly, type SentenceParts } from './sentence-parts.ts'
import { SIDES, type Side } from './suggestion.ts'
import type { Token } from './token.ts'

/** Sides of a target; null for the canal, undefined where they are not plain. */
export function sidesOfTarget(
  sentence: SentenceParts,
  target: Token<'structure'>,
  part: Part,
  place: number,
  severity: Severity,
): readonly Side[] | null | undefined {
  if (target.structure === 'central') return null
  const before = sentence.isJoined(place) ? sentence.at(place - 1) : undefined
  if (part.sides.length > 0) {
    const listed = before && namesSidesOnly(before) ? [...before.sides, ...part.sides] : []
    return listed.length === 2 && part.joint !== 'comma' ? allSides(listed) : (sidesOf(part) ?? undefined)
  }
  if (before && sharesNoun(before, part)) {
    const sides = sidesOf(before)
    if (sides) return sides
  }
  const elsewhere = openingSides(sentence, place) ?? trailingSides(sentence, part, place + 1)
  if (elsewhere) return elsewhere
  return target.plural || severity === 'NONE' ? ['L', 'R'] : undefined
}

/** "On the left there is …": a side that its clause begins with. */
function openingSides(sentence: SentenceParts, place: number): readonly Side[] | null {
  for (let here = place - 1; here >= 0; here -= 1) {
    const part = sentence.at(here)
    if (!part || sentence.at(here + 1)?.joint === 'but') return null
    if (part.sides.length > 0)
      return namesSidesOnly(part) && (part.joint === 'start' || part.joint === 'but') ? sidesOf(part) : null
  }
  return null
}

/** "Mild foraminal narrowing, bilaterally"; "recess and foraminal stenosis on the left". */
function trailingSides(sentence: SentenceParts, part: Part, place: number): readonly Side[] | null {
  const next = sentence.at(place)
  const [side] = next?.sides ?? []
  if (!next || !side || !sentence.isJoined(place) || sentence.isLost(place)) return null
  // "Worst on the left" leaves the other side its grade.
  if (next.tokens.some(({ kind }) => kind === 'worst-level')) return null
  const alone = next.targets.length === 0 && next.value === null && next.narrowing === null && !next.other
  const sideLast = part.narrowing === null && next.targets.length > 0 && side.start > (next.targets.at(-1)?.start ?? 0)
  return alone || sideLast ? sidesOf(next) : null
}

function allSides(tokens: readonly Token<'side'>[]): readonly Side[] {
  return SIDES.filter((side) => tokens.some(({ sides }) => sides.includes(side)))
}

/** Two parts of one list that only the last ends with "stenosis" or a predicate. */
function sharesNoun(before: Part, part: Part): boolean {
  if (before.other || before.narrowing !== null) return false
  return part.narrowing !== null || part.predicate || before.value === null || part.value === null
}
