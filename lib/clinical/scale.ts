import type { Level, Region } from './level.ts'

/**
 * A scale turns one recorded parameter of a level into a word: a severity, or what it says of root, cord or cauda equina.
 * Its steps name only their lower bound, in rising order, so that neither a gap nor an overlap can be written down.
 */
export interface Scale {
  readonly id: string
  /** Field of the level row; where the field has two sides, each side is read. */
  readonly parameter: string
  readonly gives: 'severity' | 'root' | 'cord' | 'caudaEquina'
  /** A central grade states the canal itself; graded parameters look, measured ones only count (5.2). */
  readonly kind: 'central' | 'graded' | 'measured'
  /** Where the scale applies; absent: at every row, one without a valid level included. */
  readonly regions?: readonly Region[]
  readonly levels?: readonly Level[]
  readonly unit?: string
  /** For a parameter that is a word: its words in rising order, which stand for their places. */
  readonly words?: readonly string[]
  /** What holds below the first step. null: nothing can be inferred. */
  readonly lowest: string | null
  readonly steps: readonly { readonly from: number | string; readonly gives: string | null }[]
  readonly source: string
}
