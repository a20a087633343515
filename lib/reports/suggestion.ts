import type { Level, StudyRegion } from '#lib/clinical/level'
import type { Modality, Severity } from '#lib/clinical/terms'

/** The four columns that a report's words can grade. */
export const FIELDS = ['central', 'recess', 'foramen', 'slip'] as const
export type Field = (typeof FIELDS)[number]

/** Sides of the patient. The canal and a slip have none. */
export const SIDES = ['L', 'R'] as const
export type Side = (typeof SIDES)[number]

export type Meyerding = 0 | 1 | 2 | 3 | 4 | 5

/** From where to where the words stand in the text, in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number }

/** One grade that the text states plainly at one level, with the words that it came from. */
export type Suggestion = {
  readonly level: Level
  readonly field: Field
  readonly side: Side | null
  /** A severity; for a slip, the Meyerding grade. */
  readonly value: Severity | Meyerding
  readonly quote: string
  readonly span: Span
}

/** Measurements that have a field of their own at a level. */
export const MEASURES = ['dscaMm2', 'apCanalMm', 'torgPavlov', 'dynamicTranslationMm', 'facetEffusionMm'] as const
export type Measure = (typeof MEASURES)[number]

/** A number that the text states at one level. It never becomes a grade. */
export type Measurement = {
  readonly level: Level
  readonly field: Measure
  /** In the unit of the field. */
  readonly value: number
  readonly quote: string
  readonly span: Span
}

/** A report as it was pasted. Region and modality may be unknown; nothing is guessed from them. */
export type ReportInput = {
  readonly text: string
  readonly modality: Modality | null
  readonly region: StudyRegion | null
}

export type ReportReading = {
  readonly suggestions: readonly Suggestion[]
  readonly measurements: readonly Measurement[]
}
