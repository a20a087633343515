import type { Meaning } from '../token.ts'

/** Phrases with one meaning, in folded spelling; see `phrasePattern` for how they are written. */
export type LexiconEntry = { readonly means: Meaning; readonly phrases: readonly string[] }
