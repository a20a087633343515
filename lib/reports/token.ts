import type { Level } from '#lib/clinical/level'
import type { Severity } from '#lib/clinical/terms'
import type { Field, Meyerding, Side, Span } from './suggestion.ts'

/** A structure that has a column: the canal, a lateral recess, a foramen. */
export type Structure = Exclude<Field, 'slip'>

/** What a word or phrase of a report means to the reader. */
export type Meaning =
  | { readonly kind: 'grade'; readonly grade: Exclude<Severity, 'NONE'> }
  /** Patent, normal, 通畅. */
  | { readonly kind: 'open' }
  /** No, without, 未见. */
  | { readonly kind: 'no' }
  | { readonly kind: 'structure'; readonly structure: Structure; readonly plural: boolean }
  /** Stenosis, narrowing, 狭窄. `ofCanal`: said alone, it speaks of the canal. */
  | { readonly kind: 'narrowing'; readonly ofCanal: boolean }
  | { readonly kind: 'slip' }
  | { readonly kind: 'meyerding'; readonly grade: Meyerding }
  /** Any other structure or change, whose grades are no business of ours. */
  | { readonly kind: 'other' }
  /** No sides: one that is named by another (the opposite side, 对侧), so that what is said of it is of neither for certain. */
  | { readonly kind: 'side'; readonly sides: readonly Side[] }
  | { readonly kind: 'levels'; readonly levels: readonly Level[]; readonly aside: boolean }
  | { readonly kind: 'vertebra'; readonly below: Level | null }
  | { readonly kind: 'every-level' }
  | { readonly kind: 'other-levels' }
  /** Several levels without a name: "at multiple levels". */
  | { readonly kind: 'some-levels' }
  | { readonly kind: 'worst-level' }
  | { readonly kind: 'hedge' }
  | { readonly kind: 'past' }
  | { readonly kind: 'now' }
  /** With, causing, due to: another statement begins. */
  | { readonly kind: 'break' }
  /** But, however, a semicolon: no scope reaches over it. */
  | { readonly kind: 'but' }
  | { readonly kind: 'and'; readonly joins: 'and' | 'or' | 'comma' }
  | { readonly kind: 'is'; readonly colon: boolean }
  | { readonly kind: 'of' }
  /** A word that changes nothing and may stand between a grade and what it grades. */
  | { readonly kind: 'filler' }
  /** New, congenital: a graded one counts, and the absence of one says nothing of others. */
  | { readonly kind: 'qualifier' }
  | { readonly kind: 'respectively' }
  | { readonly kind: 'amount'; readonly value: number; readonly unit: 'mm' | 'mm²' | null }
  | { readonly kind: 'word' }

export type Kind = Meaning['kind']
export type Token<K extends Kind = Kind> = Extract<Meaning, { kind: K }> & Span

export function isKind<K extends Kind>(token: Token | undefined, ...kinds: readonly K[]): token is Token<K> {
  return token !== undefined && (kinds as readonly Kind[]).includes(token.kind)
}
