import type { Condition } from './conditions/condition.ts'
import type { Outcome } from './outcome.ts'

export const LOCALES = ['en', 'zh-CN'] as const
export type Locale = (typeof LOCALES)[number]

/** One sentence in every language of the portal. */
export type Text = Readonly<Record<Locale, string>>

/** The tiers of the guideline: emergency, contraindicated, insufficient information, physician review, clearance. */
export const TIERS = ['E', 'C', 'I', 'P', 'K'] as const
export type Tier = (typeof TIERS)[number]

/**
 * Where a statement comes from. V was read in the source itself, V2 in a secondary source, R is recalled and must be
 * checked before publishing, P is a choice of this guideline, SRC-n is statement n of the source article.
 */
export const PROVENANCE_TAGS = ['V', 'V2', 'R', 'P', 'SRC-1', 'SRC-2', 'SRC-3', 'SRC-4', 'SRC-5'] as const
export type ProvenanceTag = (typeof PROVENANCE_TAGS)[number]

export interface Provenance {
  readonly tag: ProvenanceTag
  /** For SRC-n the article's own sentence, word for word; otherwise what the source says and who it is. */
  readonly text: string
}

/** GRADE: how sure the evidence is, and how strong a recommendation rests on it. */
export const CERTAINTIES = ['very low', 'low', 'moderate', 'high'] as const
export type Certainty = (typeof CERTAINTIES)[number]
export const STRENGTHS = ['conditional', 'strong'] as const
export type Strength = (typeof STRENGTHS)[number]

/** A rule is data: it can be printed, hashed, compared between versions and signed by a physician. */
export interface Rule {
  /** R-SRC rules stand on the source article, R-LIT on literature or policy; R-DEF is the guard. Never reused. */
  readonly id: string
  readonly tier: Tier
  readonly outcome: Outcome
  readonly sentence: Text
  readonly condition: Condition
  readonly basis: readonly Provenance[]
  readonly certainty: Certainty
  readonly strength: Strength
  /** Calendar day from which the rule holds. */
  readonly effective: string
  /** Present on rules that are evaluated only when a clearance is verified on the day of treatment. */
  readonly mode?: 'VERIFY'
  /** Present where the reason is the place of treatment and not the patient, who may be eligible elsewhere. */
  readonly category?: 'SETTING'
}
