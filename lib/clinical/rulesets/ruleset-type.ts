import type { Condition } from '../condition.ts'
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
  /** Facts of which every one must be known for a clearance: making one unknown never keeps a record cleared. */
  readonly requiredAnswers: readonly string[]
  /** Facts that may be unknown without making a record incomplete. */
  readonly optionalMeasurements: readonly string[]
}

export interface Ruleset extends RulesetContent {
  /** SHA-256, in lower-case hexadecimal, over the RFC 8785 canonical JSON of the content. */
  readonly hash: string
}
