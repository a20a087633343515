import { z } from 'zod'
import { REGIONS } from './level.ts'
import { generalSchema, neuroSchema, stabilitySchema } from './record/assessment.ts'
import { clearanceSchema } from './record/clearance.ts'
import { amount, calendarDate, freeWord, group, word } from './record/fields.ts'
import { imagingSchema } from './record/imaging.ts'
import { DELIVERY_SETTINGS, MODES } from './terms.ts'

/**
 * The evaluation record: the facts of one patient as the engine sees them (clinical knowledge base 5.6).
 * Every field may be absent or null, and both mean unknown; only `asOf`, the facility's calendar day for which the
 * question is asked, is required. An unknown field, a word outside its vocabulary, an impossible number or an
 * impossible date is refused.
 *
 * Paths into a record are dotted field names. A level is named by its level where that is valid
 * (`imaging.levels[L4-L5].rootCompromise`), else by its place (`imaging.levels[0].level`); a study by its place.
 */
export const evaluationRecordSchema = z.strictObject({
  asOf: calendarDate,
  mode: word(MODES),
  patient: group({ ageYears: amount(130), sex: freeWord }),
  plan: group({
    targetRegion: word(REGIONS),
    deliverySetting: word(DELIVERY_SETTINGS),
    requestedTechniques: z.array(z.string()).nullish(),
  }),
  imaging: imagingSchema,
  stability: stabilitySchema,
  neuro: neuroSchema,
  general: generalSchema,
  clearance: clearanceSchema,
})

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T

export type EvaluationRecord = DeepReadonly<z.infer<typeof evaluationRecordSchema>>

type Present<T> = NonNullable<T>
export type ImagingRecord = Present<EvaluationRecord['imaging']>
export type StudyRecord = Present<ImagingRecord['studies']>[number]
export type LevelRecord = Present<ImagingRecord['levels']>[number]
export type NeuroRecord = Present<EvaluationRecord['neuro']>
export type GeneralRecord = Present<EvaluationRecord['general']>
export type StabilityRecord = Present<EvaluationRecord['stability']>
export type PlanRecord = Present<EvaluationRecord['plan']>
export type ClearanceRecord = Present<EvaluationRecord['clearance']>
