import type { Severity } from '#lib/clinical/terms'
import type { Claim } from './claim.ts'
import { labelOf } from './label.ts'
import { type Part, saysSomethingOfIt, sidesOf, speaksOfTargetsOnly, type Value } from './part.ts'
import { SIDES, type Side } from './suggestion.ts'
import { isKind, type Token } from './token.ts'

/** A value that a part has, by itself or from a neighbour, and where it comes from. */
type Found = { readonly value: Value; readonly from: number; readonly also: readonly Token[] }

/** The part that a grade is said of, which stands somewhere else. */
type Subject = { readonly part: Part; readonly place: number }

/** No grade is further away in a list than this; a longer list is no sentence. */
const REACH = 6

/** Reads the canal, recesses and foramina of one sentence, part by part. */
export class ClaimReader {
  readonly #parts: readonly Part[]
  readonly #negated: readonly boolean[]
  readonly #lost: readonly boolean[]
  /** "Respectively": grades and levels stand in two lists. */
  readonly #inOrder: boolean

  constructor(parts: readonly Part[], negated: readonly boolean[], lost: readonly boolean[]) {
    this.#parts = parts
    this.#negated = negated
    this.#lost = lost
    this.#inOrder = parts.some(({ tokens }) => tokens.some(({ kind }) => kind === 'respectively'))
  }

  read(): readonly Claim[] {
    const claims = this.#parts.flatMap((part, place): readonly Claim[] => {
      if (this.#isLost(place)) return []
      return part.targets.length > 0 ? this.#ofTargets(part, place) : this.#ofValueAlone(part, place)
    })
    return claims.filter((claim) => !this.#isContradicted(claim))
  }

  #isLost(place: number): boolean {
    return this.#lost[place] === true || this.#parts[place]?.lost === true
  }

  /** Whether two parts stand in one list, so that one word may serve both. */
  #joined(place: number): boolean {
    const joint = this.#parts[place]?.joint
    return joint === 'and' || joint === 'or' || joint === 'comma'
  }

  #ofTargets(part: Part, place: number): readonly Claim[] {
    const found = this.#valueOf(part, place)
    if (found === null) return []
    return part.targets.flatMap((target): readonly Claim[] => {
      const sides = this.#sidesFor(target, part, place, found.value.severity)
      if (sides === undefined) return []
      const also = [...found.also, ...(part.narrowing ? [part.narrowing] : []), ...part.sides]
      return [claimOf(target, sides, found.value, { place, from: found.from, also })]
    })
  }

  #valueOf(part: Part, place: number): Found | null {
    if (part.value !== null) return { value: part.value, from: place, also: [] }
    if (this.#negated[place]) return this.#absence(part, place)
    if (speaksOfTargetsOnly(part)) return this.#fromBehind(place) ?? this.#fromList(place)
    return part.narrowing !== null && !part.other && !hasBlockedGrade(part) ? this.#fromBefore(place) : null
  }

  /** "No central or foraminal stenosis": the word that is denied may stand with the last of them. */
  #absence(part: Part, place: number): Found | null {
    const no = this.#noOf(place)
    if (no === null || part.tokens.some((token) => isKind(token, 'qualifier', 'grade'))) return null
    if (part.narrowing !== null)
      return deniedNear(part) ? { value: { severity: 'NONE', token: no }, from: place, also: [part.narrowing] } : null
    if (part.other) return null
    for (let next = place + 1; next <= place + REACH && this.#joined(next); next += 1) {
      const behind = this.#parts[next]
      if (!behind || !this.#negated[next] || this.#isLost(next) || behind.other) break
      if (behind.targets.length > 0 && behind.narrowing) {
        return { value: { severity: 'NONE', token: no }, from: next, also: [behind.narrowing] }
      }
    }
    return speaksOfTargetsOnly(part) ? this.#absenceListed(no, place) : null
  }

  /** "No stenosis of the canal or the foramina": the word stood with the first of them. */
  #absenceListed(no: Token, place: number): Found | null {
    for (let here = place; here > 0 && place - here < REACH && this.#joined(here); here -= 1) {
      const before = this.#parts[here - 1]
      if (!before || before.targets.length === 0) return null
      const { narrowing } = before
      if (narrowing !== null && narrowing.start > (before.targets[0]?.start ?? 0)) return null
      if (narrowing !== null) return { value: { severity: 'NONE', token: no }, from: here - 1, also: [narrowing] }
      if (!speaksOfTargetsOnly(before)) return null
    }
    return null
  }

  #noOf(place: number): Token | null {
    for (let here = place; here >= 0 && this.#negated[here]; here -= 1) {
      const no = this.#parts[here]?.no
      if (no) return no
    }
    return null
  }

  /** "The canal and the foramina are patent": what is said at the end is said of all of them. */
  #fromBehind(place: number): Found | null {
    for (let next = place + 1; next <= place + REACH && this.#joined(next); next += 1) {
      const part = this.#parts[next]
      if (!part || this.#isLost(next)) return null
      if (part.targets.length > 0 && part.value !== null) {
        return part.predicate ? { value: part.value, from: next, also: [] } : null
      }
      if (part.targets.length > 0 && part.no !== null && part.narrowing !== null && isPredicateNo(part)) {
        return { value: { severity: 'NONE', token: part.no }, from: next, also: [part.narrowing] }
      }
      if (!speaksOfTargetsOnly(part)) return null
    }
    return null
  }

  /** "Stenosis of the canal and both recesses", "mild central and recess": the grade was said before. */
  #fromList(place: number): Found | null {
    const before = this.#parts[place - 1]
    if (!before || !this.#joined(place) || this.#isLost(place - 1) || before.predicate || before.other) return null
    const headFirst = before.narrowing !== null && before.narrowing.start < (before.targets[0]?.start ?? -1)
    if (before.narrowing !== null && !headFirst) return null
    if (before.value?.severity === 'NONE' || before.targets.length === 0) return null
    if (before.value !== null) return { value: before.value, from: place - 1, also: [] }
    return speaksOfTargetsOnly(before) ? this.#fromList(place - 1) : null
  }

  /** "Moderate canal and bilateral foraminal stenosis": one noun for both, so the grade before it serves both. */
  #fromBefore(place: number): Found | null {
    for (let here = place; here > 0 && place - here < REACH && this.#joined(here); here -= 1) {
      const before = this.#parts[here - 1]
      if (!before || this.#isLost(here - 1)) return null
      if (
        before.narrowing !== null ||
        before.other ||
        saysSomethingOfIt(before) ||
        before.tokens.some((token) => isKind(token, 'open', 'slip'))
      )
        return null
      const bare = before.targets.length === 0 && before.sides.length === 0
      if (bare && this.#subjectBefore(here - 1, false)) return null
      if (before.value !== null) return { value: before.value, from: here - 1, also: [] }
      if (bare) return null
    }
    return null
  }

  /** Sides of a target; null for the canal, undefined where they are not plain. */
  #sidesFor(
    target: Token<'structure'>,
    part: Part,
    place: number,
    severity: Severity,
  ): readonly Side[] | null | undefined {
    if (target.structure === 'central') return null
    const before = this.#parts[place - 1]
    if (part.sides.length > 0) {
      const listed = before && this.#joined(place) && namesSidesOnly(before) ? [...before.sides, ...part.sides] : []
      return listed.length === 2 && this.#parts[place]?.joint !== 'comma'
        ? allSides(listed)
        : (sidesOf(part) ?? undefined)
    }
    if (before && this.#joined(place) && sharesNoun(before, part)) {
      const sides = sidesOf(before)
      if (sides) return sides
    }
    const opening = this.#openingSides(place)
    if (opening) return opening
    const next = this.#parts[place + 1]
    if (next && this.#joined(place + 1) && !this.#isLost(place + 1)) {
      const trailing = this.#trailingSides(part, next)
      if (trailing) return trailing
    }
    return target.plural || severity === 'NONE' ? ['L', 'R'] : undefined
  }

  /** "On the left there is …": a side that its clause begins with. */
  #openingSides(place: number): readonly Side[] | null {
    for (let here = place - 1; here >= 0; here -= 1) {
      const part = this.#parts[here]
      if (!part || this.#parts[here + 1]?.joint === 'but') return null
      if (part.sides.length > 0)
        return namesSidesOnly(part) && (part.joint === 'start' || part.joint === 'but') ? sidesOf(part) : null
    }
    return null
  }

  /** "Mild foraminal narrowing, bilaterally"; "recess and foraminal stenosis on the left". */
  #trailingSides(part: Part, next: Part): readonly Side[] | null {
    const [side] = next.sides
    if (!side) return null
    const alone = next.targets.length === 0 && next.value === null && next.narrowing === null && !next.other
    const sideLast =
      part.narrowing === null && next.targets.length > 0 && side.start > (next.targets.at(-1)?.start ?? 0)
    return alone || sideLast ? sidesOf(next) : null
  }

  /** A grade whose structure stands elsewhere: "mild right and moderate left foraminal stenosis". */
  #ofValueAlone(part: Part, place: number): readonly Claim[] {
    const value = part.value ?? this.#deniedAlone(part, place)
    // An unknown word may be the very thing that it is said of.
    if (value === null || part.other || part.tokens.some(({ kind }) => kind === 'word')) return []
    const sides = part.sides.length > 0 ? sidesOf(part) : null
    if (part.sides.length > 0 && sides === null) return []
    const sideFirst = part.sides.length > 0 && (part.sides[0]?.start ?? 0) < value.token.start
    const about = sideFirst
      ? (this.#subjectBefore(place, true) ?? this.#subjectBehind(place))
      : sides
        ? (this.#subjectBehind(place) ?? this.#subjectBefore(place, true))
        : (this.#subjectBefore(place, false) ??
          (namesLevel(part) || this.#inOrder ? this.#subjectOfLevels(place) : null))
    if (about) {
      return about.part.targets.flatMap((target): readonly Claim[] => {
        if (sides !== null && target.structure === 'central') return []
        const own =
          target.structure === 'central'
            ? null
            : (sides ?? this.#sidesFor(target, about.part, about.place, value.severity))
        if (own === undefined) return []
        const also = [...part.sides, ...(about.part.narrowing ? [about.part.narrowing] : [])]
        // With a level of its own it stands by itself: "mild at L3-4, severe at L4-5".
        return [claimOf(target, own, value, { place, from: namesLevel(part) ? place : about.place, also })]
      })
    }
    return sides === null ? this.#ofCanal(part, value, place) : []
  }

  #deniedAlone(part: Part, place: number): Value | null {
    const no = this.#negated[place] ? this.#noOf(place) : null
    if (no === null || part.tokens.some((token) => isKind(token, 'qualifier', 'grade'))) return null
    // "No right or left foraminal stenosis" lists sides; "on the right, not the left" takes one back.
    const sidesOnly = namesSidesOnly(part) && this.#subjectBehind(place) !== null
    if (part.narrowing === null && !sidesOnly) return null
    return { severity: 'NONE', token: no }
  }

  /** What the sentence spoke of last: with a side named, something that has sides; else something not yet graded. */
  #subjectBefore(place: number, sided: boolean): Subject | null {
    for (let here = place - 1; here >= 0; here -= 1) {
      if (this.#parts[here + 1]?.joint === 'but') return null
      const part = this.#parts[here]
      if (!part || part.targets.length === 0) continue
      const fits = sided ? hasSides(part) : this.#isUngraded(part, here, place)
      return fits ? { part, place: here } : null
    }
    return null
  }

  /** Whether a bare grade at `place` can still be said of a part: of what it is now, or at a level of its own. */
  #isUngraded(part: Part, here: number, place: number): boolean {
    const said = this.#parts[place]
    const now = said?.tokens.some(({ kind }) => kind === 'now') ?? false
    const elsewhere = namesLevel(said)
    const bare = said?.narrowing === null || (elsewhere && labelOf(part.tokens) !== null)
    const unsaid = part.value === null && this.#negated[here] !== true
    return bare && (unsaid || now || elsewhere) && (now || !this.#isLost(here))
  }

  /** The structure that a list of grades and sides ends in. */
  #subjectBehind(place: number): Subject | null {
    for (let next = place + 1; next <= place + REACH && this.#joined(next); next += 1) {
      const part = this.#parts[next]
      if (!part || part.other || this.#isLost(next)) return null
      if (part.targets.length > 0) return hasSides(part) && !part.predicate ? { part, place: next } : null
      if (part.sides.length === 0) return null
    }
    return null
  }

  /** "Severe L4-5 and moderate L3-4 canal stenosis": one noun for grades at several levels. */
  #subjectOfLevels(place: number): Subject | null {
    const next = this.#parts[place + 1]
    if (!next || !this.#joined(place + 1) || this.#isLost(place + 1) || this.#parts[place]?.narrowing) return null
    return (namesLevel(next) || this.#inOrder) &&
      next.narrowing &&
      next.targets.length > 0 &&
      next.value &&
      !next.predicate
      ? { part: next, place: place + 1 }
      : null
  }

  /** "Severe stenosis" by itself is the canal's, where nothing else was spoken of. */
  #ofCanal(part: Part, value: Value, place: number): readonly Claim[] {
    const { narrowing } = part
    const alone = narrowing?.ofCanal === true && !this.#parts.slice(0, place).some(({ targets }) => targets.length > 0)
    if (!alone || part.tokens.some(({ kind }) => kind === 'structure')) return []
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
  #isContradicted({ value, last }: Claim): boolean {
    if (value !== 'NONE') return false
    return this.#parts.slice(last + 1).some((part, offset) => {
      const graded = part.narrowing !== null && part.value !== null && part.value.severity !== 'NONE'
      return graded && part.targets.length === 0 && !this.#isLost(last + 1 + offset) && part.sides.length === 0
    })
  }
}

function hasSides({ targets }: Part): boolean {
  return targets.some(({ structure }) => structure !== 'central')
}

function namesLevel(part: Part | undefined): boolean {
  return part?.tokens.some(({ kind }) => kind === 'levels') ?? false
}

/** "Left and right". */
function namesSidesOnly(part: Part): boolean {
  return (
    part.sides.length === 1 &&
    part.targets.length === 0 &&
    part.value === null &&
    part.narrowing === null &&
    !part.other
  )
}

function allSides(tokens: readonly Token<'side'>[]): readonly Side[] {
  return SIDES.filter((side) => tokens.some(({ sides }) => sides.includes(side)))
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

/** Two parts of one list that only the last ends with "stenosis" or a predicate. */
function sharesNoun(before: Part, part: Part): boolean {
  if (before.other || before.narrowing !== null) return false
  return part.narrowing !== null || part.predicate || before.value === null || part.value === null
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

/** A grade stands here, but of something else or too far off. */
function hasBlockedGrade({ tokens, value }: Part): boolean {
  return value === null && tokens.some(({ kind }) => kind === 'grade')
}

/** "The canal is not narrowed": the denial follows what it is said of. */
function isPredicateNo({ no, targets }: Part): boolean {
  return no !== null && (targets[0]?.start ?? 0) < no.start
}
