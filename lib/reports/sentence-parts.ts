import type { Part } from './part.ts'
import { type Clause, clausesInOrder, reaches } from './respectively.ts'
import { isKind, type Token } from './token.ts'

/** No grade is further away in a list than this; a longer list is no sentence. */
export const REACH = 6

/** The parts of one sentence in their order, and what reaches from one to the next. */
export class SentenceParts {
  readonly #parts: readonly Part[]
  readonly #negated: readonly boolean[]
  readonly #lost: readonly boolean[]
  readonly #ordered: readonly Clause[]

  constructor(parts: readonly Part[], negated: readonly boolean[], lost: readonly boolean[]) {
    this.#parts = parts
    this.#negated = negated
    this.#lost = lost
    this.#ordered = clausesInOrder(parts)
  }

  get all(): readonly Part[] {
    return this.#parts
  }

  at(place: number): Part | undefined {
    return this.#parts[place]
  }

  /** Hedged, past, or a grade that is denied: nothing is taken from it. */
  isLost(place: number): boolean {
    return this.#lost[place] === true || this.#parts[place]?.lost === true
  }

  isNegated(place: number): boolean {
    return this.#negated[place] === true
  }

  /** Whether a part stands in one list with the one before it, so that one word may serve both. */
  isJoined(place: number): boolean {
    const joint = this.#parts[place]?.joint
    return joint === 'and' || joint === 'or' || joint === 'comma'
  }

  /** "Respectively": its grades and levels stand in two lists. */
  isInOrder(place: number): boolean {
    return this.#ordered.some((clause) => reaches(clause, { first: place, last: place }))
  }

  /** The "no" that reaches a part. */
  noOf(place: number): Token | null {
    for (let here = place; here >= 0 && this.isNegated(here); here -= 1) {
      const no = this.#parts[here]?.no
      if (no) return no
    }
    return null
  }
}

export function hasSides({ targets }: Part): boolean {
  return targets.some(({ structure }) => structure !== 'central')
}

export function namesLevel(part: Part | undefined): boolean {
  return part?.tokens.some(({ kind }) => kind === 'levels') ?? false
}

/** "Left and right". */
export function namesSidesOnly(part: Part): boolean {
  return (
    part.sides.length === 1 &&
    part.targets.length === 0 &&
    part.value === null &&
    part.narrowing === null &&
    !part.other
  )
}

/** "Severe", "new": what is denied is then not all of it. */
export function isQualified({ tokens }: Part): boolean {
  return tokens.some((token) => isKind(token, 'qualifier', 'grade'))
}
