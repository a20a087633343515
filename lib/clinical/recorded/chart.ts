import type { EvaluationRecord } from '../record.ts'
import type { Sex } from '../terms.ts'
import type { RecordedAssessment } from './assessment.ts'
import type { RecordedStudy } from './imaging-study.ts'

/** A study or an assessment together with the row it stands in. */
export type Kept<Content> = Content & { readonly id: string }

/** What one record is assembled from. Studies: current versions, not withdrawn, not marked as superseded. */
export type Chart = {
  /** The facility's calendar day that the question is asked for. */
  readonly asOf: string
  readonly patient: { readonly birthDate: string | null; readonly sex: Sex | null }
  readonly studies: readonly Kept<RecordedStudy>[]
  /** The newest one that is not withdrawn; its parts are never mixed with older ones. */
  readonly assessment: Kept<RecordedAssessment> | null
  /** In VERIFY mode: the clearance that is checked. */
  readonly clearance?: NonNullable<EvaluationRecord['clearance']>
}

/** Where a fact of the record was written down. */
export type FactSource = { readonly kind: 'imaging-study' | 'assessment' | 'patient'; readonly id: string }

/** Studies that say different things of one fact: shown, never averaged. The worst one decides. */
export type Disagreement = {
  readonly path: string
  readonly values: readonly { readonly studyId: string; readonly value: string | number }[]
}

export type Assembly = {
  readonly record: EvaluationRecord
  /** Path of the record to the rows it was read from. */
  readonly sources: Readonly<Record<string, readonly FactSource[]>>
  readonly disagreements: readonly Disagreement[]
  /** Paths whose value nobody stated and that therefore count as the worst. */
  readonly assumedWorst: readonly string[]
}
