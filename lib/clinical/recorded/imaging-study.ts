import type { Level, StudyRegion } from '../level.ts'
import type { Modality, RedFlag, StudyQuality, UnlistedLevels, YesNo } from '../terms.ts'
import type { Cell } from './cell.ts'
import type { Parameter, ParameterValue } from './parameters.ts'

/** How the patient lay or stood; a pair of flexion and extension films is one study. */
export const STUDY_POSITIONS = ['SUPINE', 'UPRIGHT', 'FLEXION_EXTENSION'] as const
export type StudyPosition = (typeof STUDY_POSITIONS)[number]

/** Every finding at one level of one study. */
export type LevelFinding = { readonly level: Level } & { readonly [P in Parameter]: Cell<ParameterValue<P>> }

/** The four-valued statements of a report on the red flags of the knowledge base 1.8. */
export type ReportedRedFlags = { readonly [Flag in RedFlag]: Cell<YesNo> }

/** What a physician records of one set of images. */
export type RecordedStudy = {
  readonly modality: Modality
  readonly region: StudyRegion
  /** Calendar date of the images. */
  readonly studyDate: string
  readonly quality: StudyQuality | null
  readonly position: StudyPosition | null
  readonly reportingClinician: string | null
  readonly accessionNumber: string | null
  readonly dicomStudyUid: string | null
  /** What the report says of levels that it does not name. */
  readonly unlistedLevels: UnlistedLevels | null
  /** A numbering anomaly (lumbarised or sacralised vertebra) makes a level's name doubtful. */
  readonly transitionalAnatomy: Cell<YesNo>
  readonly redFlags: ReportedRedFlags
  readonly otherFindings: string | null
  readonly reportText: string | null
  /** A physician says: I reviewed these images or their report. Null while nobody has said so. */
  readonly physicianReviewed: boolean | null
  /** One row for each level of the region, in anatomical order. */
  readonly levels: readonly LevelFinding[]
}
