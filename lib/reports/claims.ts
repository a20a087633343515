import { absenceAlone } from './absence.ts'
import type { Claim } from './claim.ts'
import { findValue } from './find-value.ts'
import { type Part, sidesOf } from './part.ts'
import { namesLevel, SentenceParts } from './sentence-parts.ts'
import { sidesOfTarget } from './sides-of-target.ts'
import { type Subject, subjectBefore, subjectBehind, subjectOfLevels } from './subject-elsewhere.ts'
import type { Side } from './suggestion.ts'
import { isKind, type Token } from './token.ts'
import type { Value } from './value.ts'

/** What one sentence says of the canal, the recesses and the foramina, part by part. */
export function claimsIn(
  parts: readonly Part[],
  negated: readonly boolean[],
  hedged: readonly boolean[],
): readonly Claim[] {
  const sentence = new SentenceParts(parts, negated, hedged)
  const claims = parts.flatMap((part, place): readonly Claim[] => {
    if (sentence.isLost(place)) return []
    return part.targets.length > 0 ? ofTargets(sentence, part, place) : ofValueAlone(sentence, part, place)
  })
  return claims.filter((claim) => !isContradicted(sentence, claim))
}

function ofTargets(sentence: SentenceParts, part: Part, place: number): readonly Claim[] {
  const found = findValue(sentence, part, place)
  if (found === null) return []
  return part.targets.flatMap((target): readonly Claim[] => {
    const sides = sidesOfTarget(sentence, target, part, place, found.value.severity)
    if (sides === undefined) return []
    const also = [...found.also, ...(part.narrowing ? [part.narrowing] : []), ...part.sides]
    return [claimOf(target, sides, found.value, { place, from: found.from, also })]
  })
}

/** A grade whose structure stands elsewhere: "mild right and moderate left foraminal stenosis". */
function ofValueAlone(sentence: SentenceParts, part: Part, place: number): readonly Claim[] {
  const value = part.value ?? absenceAlone(sentence, part, place)
  // An unknown word may be the very thing that it is said of.
  if (value === null || part.other || part.tokens.some(({ kind }) => kind === 'word')) return []
  const sides = part.sides.length > 0 ? sidesOf(part) : null
  if (part.sides.length > 0 && sides === null) return []
  const about = subjectOfValue(sentence, part, value, place)
  if (about !== null && sides === null && singlesOutSide(sentence, about.place, place)) return []
  if (about === null) return sides === null ? ofCanal(sentence, part, value, place) : []
  return about.part.targets.flatMap((target): readonly Claim[] => {
    if (sides !== null && target.structure === 'central') return []
    const own =
      target.structure === 'central'
        ? null
        : (sides ?? sidesOfTarget(sentence, target, about.part, about.place, value.severity))
    if (own === undefined) return []
    const also = [...part.sides, ...(about.part.narrowing ? [about.part.narrowing] : [])]
    // With a level of its own it stands by itself: "mild at L3-4, severe at L4-5".
    return [claimOf(target, own, value, { place, from: namesLevel(part) ? place : about.place, also })]
  })
}

/** "Left mild" looks back to what it is said of, "mild left" ahead. */
function subjectOfValue(sentence: SentenceParts, part: Part, value: Value, place: number): Subject | null {
  const [side] = part.sides
  if (!side) return subjectBefore(sentence, place, false) ?? subjectOfLevels(sentence, place)
  return side.start < value.token.start
    ? (subjectBefore(sentence, place, true) ?? subjectBehind(sentence, place))
    : (subjectBehind(sentence, place) ?? subjectBefore(sentence, place, true))
}

/** "Bilateral foraminal stenosis, worse on the right, severe": the grade may be that of one side. */
function singlesOutSide(sentence: SentenceParts, from: number, place: number): boolean {
  return sentence.all
    .slice(from + 1, place)
    .some(({ sides, tokens }) => sides.length > 0 && tokens.some((token) => isKind(token, 'worst-level', 'word')))
}

/** "Severe stenosis" by itself is the canal's, where nothing else was spoken of. */
function ofCanal(sentence: SentenceParts, part: Part, value: Value, place: number): readonly Claim[] {
  const { narrowing, tokens } = part
  const alone = !sentence.all.slice(0, place).some(({ targets }) => targets.length > 0)
  if (!narrowing?.ofCanal || !alone || tokens.some(({ kind }) => kind === 'structure')) return []
  return [
    {
      field: 'central',
      sides: null,
      value: value.severity,
      first: place,
      last: place,
      tokens: [value.token, narrowing],
    },
  ]
}

/** "Patent" and then narrowing without a structure of its own: nobody knows what the writer meant. */
function isContradicted(sentence: SentenceParts, { value, last }: Claim): boolean {
  if (value !== 'NONE') return false
  return sentence.all.slice(last + 1).some((part, offset) => {
    const graded = part.narrowing !== null && part.value !== null && part.value.severity !== 'NONE'
    return graded && part.targets.length === 0 && !sentence.isLost(last + 1 + offset) && part.sides.length === 0
  })
}

type Origin = { readonly place: number; readonly from: number; readonly also: readonly Token[] }

function claimOf(
  target: Token<'structure'>,
  sides: readonly Side[] | null,
  value: Value,
  { place, from, also }: Origin,
): Claim {
  return {
    field: target.structure,
    sides,
    value: value.severity,
    first: Math.min(place, from),
    last: Math.max(place, from),
    tokens: [target, value.token, ...also],
  }
}
