import type { Outcome } from './outcome.ts'
import type { TechniqueVerdict } from './techniques.ts'
import type { Severity } from './terms.ts'

/** What the rules compute from one evaluation record under one ruleset. The same input gives the same bytes. */
export interface Evaluation {
  readonly outcome: Outcome
  readonly rulesetVersion: string
  readonly rulesetHash: string
  /** Ids of every rule that fired, by outcome (most restrictive first), then in plain string order. */
  readonly firedRules: readonly string[]
  /** The fired rules of the winning outcome, in the same order. */
  readonly decidingRules: readonly string[]
  /** Paths of the fields that fired I rules wait for, unique, in plain string order (notation: record.ts). */
  readonly missing: readonly string[]
  /** Limits that come with a clearance, by id; empty at every other outcome. */
  readonly modifiers: readonly string[]
  /** A verdict for each requested technique, by the id as it was requested. */
  readonly techniqueVerdicts: Readonly<Record<string, TechniqueVerdict>>
  /** The last calendar day on which the clearance holds; null unless cleared. */
  readonly validUntil: string | null
  /** The gravest severity among levels whose severity is known, in all regions; null when none is. */
  readonly worstSeverity: Severity | null
}
