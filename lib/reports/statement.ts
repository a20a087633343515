import type { Level } from '#lib/clinical/level'
import type { Claim } from './claim.ts'
import type { MeasureClaim } from './measures.ts'
import type { Span } from './suggestion.ts'

/** A claim or a measurement at its level, with the words that it came from. */
export type Placed<Said> = {
  readonly level: Level
  readonly said: Said
  readonly span: Span
  readonly addendum: boolean
}

export type Statements = {
  readonly claims: readonly Placed<Claim>[]
  readonly measures: readonly Placed<MeasureClaim>[]
}

export function spanOf(tokens: readonly Span[]): Span {
  return {
    start: Math.min(...tokens.map(({ start }) => start)),
    end: Math.max(...tokens.map(({ end }) => end)),
  }
}
