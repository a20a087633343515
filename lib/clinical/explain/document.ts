import type { Outcome } from '../outcome.ts'
import type { Text } from '../rule.ts'
import type { TechniqueVerdict } from '../techniques.ts'
import type { Severity } from '../terms.ts'

/**
 * A recommendation as a physician reads it, in both languages at once: JSON, stored and signed exactly as it is, shown
 * for ever exactly as it was. Nothing in it is computed again when it is shown.
 */

export type { Text } from '../rule.ts'

/** Where a fact was written down, by whom and when, as they were called at that moment. */
export type Provenance = {
  readonly kind: 'imaging-study' | 'assessment' | 'patient'
  readonly id: string
  /** E.g. "Lumbar MRI 18-Nov-2026". */
  readonly label: Text
  readonly recordedBy: string
  /** RFC 3339 instant. */
  readonly recordedAt: string
}

/** One fact that made a rule fire. */
export type Fact = {
  /** Path of the evaluation record, for the link to the field. */
  readonly path: string
  /** E.g. "Right lateral recess at L4-L5". */
  readonly label: Text
  /** E.g. "moderate (grade 2, root flattened)". */
  readonly value: Text
  readonly sources: readonly Provenance[]
}

export type Citation = { readonly tag: string; readonly text: Text }

/** A rule that fired, and why. */
export type Reason = {
  readonly rule: string
  readonly outcome: Outcome
  readonly sentence: Text
  readonly facts: readonly Fact[]
  readonly citations: readonly Citation[]
  readonly certainty: Text
  readonly strength: Text
}

/** One item of the work list, in the order in which a clinician would do it. */
export type MissingItem = { readonly path: string; readonly label: Text; readonly rules: readonly string[] }

/** Statements that do not agree: between studies, between imaging and symptoms, between a measure and a grade. */
export type Discordance = { readonly sentence: Text; readonly paths: readonly string[] }

/** One single change that would alter the outcome. Information, never advice to grade differently. */
export type Counterfactual = {
  readonly path: string
  readonly change: Text
  readonly outcome: Outcome
  readonly direction: 'more-restrictive' | 'less-restrictive'
}

/** The limits of a conditional clearance (knowledge base 4.3). */
export type Limits = {
  readonly techniques: readonly { readonly id: string; readonly label: Text }[]
  /** Walton 1 or 2. */
  readonly pressureCap: 1 | 2
  readonly lines: readonly Text[]
  readonly stop: readonly Text[]
}

export type RecommendationDocument = {
  readonly v: 1
  readonly outcome: Outcome
  readonly title: Text
  /** What to do, in one sentence. */
  readonly action: Text
  readonly asOf: string
  readonly validUntil: string | null
  readonly worstSeverity: Severity | null
  readonly rulesetVersion: string
  readonly rulesetHash: string
  readonly deciding: readonly Reason[]
  /** The other fired rules, grouped by outcome, most restrictive first. */
  readonly others: readonly { readonly outcome: Outcome; readonly reasons: readonly Reason[] }[]
  readonly missing: readonly MissingItem[]
  readonly discordances: readonly Discordance[]
  /** What argues against the recommendation. */
  readonly against: readonly Text[]
  readonly limits: Limits | null
  readonly techniqueVerdicts: readonly {
    readonly id: string
    readonly label: Text
    readonly verdict: TechniqueVerdict
    readonly says: Text
  }[]
  readonly counterfactuals: readonly Counterfactual[]
  /** What the system cannot know. */
  readonly unknowable: readonly Text[]
  /** Strength of the evidence, in plain words. */
  readonly evidence: readonly Text[]
}
