import type { Condition } from '../conditions/condition.ts'
import type { Region } from '../level.ts'
import type { Provenance, Rule, Text } from '../rule.ts'
import type { Scale } from '../scale.ts'
import type { TechniqueClass } from '../techniques.ts'

/** A name for a condition that several rules share: "cord compression", "needs dynamic films". */
export interface Definition {
  readonly id: string
  readonly sentence: Text
  readonly condition: Condition
}

/** A limit attached to a clearance, and only to a clearance. `emits` is the text that stands in an evaluation. */
export interface Modifier {
  readonly id: string
  readonly emits: string
  readonly sentence: Text
  readonly basis: readonly Provenance[]
  /** Absent where the limit comes with every clearance. */
  readonly condition?: Condition
}

/** How long a clearance may last, in whole calendar days. */
export interface Validity {
  readonly clearanceDays: number
  readonly imagingDays: number
  readonly stabilityDays: number
}

export interface TechniqueGroup {
  readonly class: TechniqueClass
  readonly ids: readonly string[]
  readonly sentence: Text
  readonly basis: readonly Provenance[]
}

/**
 * Answers without which nothing is cleared: making every field of `paths` unknown never leaves a record cleared.
 * Several paths stand where one fact can be stated in several ways. `[]` means each row that `of` names.
 */
export interface RequiredAnswer {
  readonly paths: readonly string[]
  readonly of?: 'level' | 'newestStudy'
  /** Only at level rows of these regions. */
  readonly regions?: readonly Region[]
  readonly mode?: 'VERIFY'
}

/** Everything that decides, as data: what the content hash covers. */
export interface RulesetContent {
  readonly version: string
  readonly effective: string
  readonly title: Text
  readonly changelog: readonly Text[]
  readonly rules: readonly Rule[]
  readonly definitions: readonly Definition[]
  readonly scales: readonly Scale[]
  readonly modifiers: readonly Modifier[]
  readonly validity: Validity
  readonly techniques: readonly TechniqueGroup[]
  readonly requiredAnswers: readonly RequiredAnswer[]
  /** Fields that may be unknown without making a record incomplete. */
  readonly optionalMeasurements: readonly string[]
}

export interface Ruleset extends RulesetContent {
  /** SHA-256, in lower-case hexadecimal, over the RFC 8785 canonical JSON of the content. */
  readonly hash: string
}
