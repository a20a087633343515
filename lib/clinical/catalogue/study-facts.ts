import type { StudyFacts } from '../facts/studies.ts'
import type { Facts } from '../facts.ts'
import type { StudyRecord } from '../record.ts'
import { MODALITIES, STUDY_QUALITIES, YES_NO } from '../terms.ts'
import { studyField } from './field-reading.ts'

const word = <const Words extends readonly string[]>(words: Words, field: keyof StudyRecord) => ({
  words,
  unit: null,
  read: (_: Facts, study: StudyFacts): unknown => study.row[field],
  fields: (_: Facts, study: StudyFacts) => [studyField(study, field)],
})

/** Facts about one imaging study. */
export const STUDY_FACTS = {
  'study.modality': word(MODALITIES, 'modality'),
  'study.quality': word(STUDY_QUALITIES, 'quality'),
  'study.physicianReviewed': word(YES_NO, 'physicianReviewed'),
  'study.ageDays': {
    words: null,
    unit: 'days',
    read: (_: Facts, study: StudyFacts): unknown => study.ageDays,
    fields: (_: Facts, study: StudyFacts) => [studyField(study, 'date')],
  },
} as const
