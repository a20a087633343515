import type { Severity } from '#lib/clinical/terms'
import type { Field, Meyerding, Side } from './suggestion.ts'
import type { Token } from './token.ts'

/** A grade of one structure, before it is known at which level. */
export type Claim = {
  readonly field: Field
  /** Null for what has no sides. */
  readonly sides: readonly Side[] | null
  readonly value: Severity | Meyerding
  /** The conjuncts it was put together from, first and last. */
  readonly first: number
  readonly last: number
  /** The words that it rests on. */
  readonly tokens: readonly Token[]
}
