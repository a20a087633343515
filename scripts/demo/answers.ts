import type { RecordedAssessment } from '#lib/clinical/recorded/assessment'
import { type Answers, QUESTION_NAMES } from '#lib/clinical/recorded/questions'

/** Asked only after another answer, or optional. */
const LEFT_BLANK: readonly string[] = [
  'pvrMl',
  'motorMyotome',
  'neurogenicClaudication',
  'mJOA',
  'inr',
  'plateletsE9L',
  'spinalSurgeryWeeksAgo',
  'spinalSurgeryInstrumented',
  'spinalInjectionDaysAgo',
]

const UNREMARKABLE = {
  targetRegion: 'LUMBAR',
  deliverySetting: 'REGULATED_SUPERVISED',
  changeSinceImaging: 'NONE',
  bladder: 'NORMAL',
  bowel: 'NORMAL',
  sexualFunction: 'NORMAL',
  motorWorstMrc: 5,
  motorOnset: 'NONE',
  numbness: 'INTERMITTENT',
  walkingDistanceM: 900,
  anticoagulation: 'NONE',
  osteoporosis: 'NONE',
  dvt: 'NO',
  malignancy: 'NONE',
  cervicalVascular: 'NONE',
  aaa: 'NONE',
  stabilityConclusion: 'STABLE',
  stabilityBasis: 'CLINICAL',
  stabilityAssessorRole: 'SPINE_SURGEON',
} satisfies Partial<Answers>

/** An examination on one day with every question answered, unremarkable but for intermittent numbness and the edits. */
export function examination(assessedOn: string, edits: Partial<Answers> = {}): RecordedAssessment {
  const every = Object.fromEntries(QUESTION_NAMES.map((name) => [name, LEFT_BLANK.includes(name) ? null : 'NO']))
  return {
    assessedOn,
    answers: { ...(every as Answers), ...UNREMARKABLE, stabilityDate: assessedOn, ...edits },
    requestedTechniques: ['T01_EFFLEURAGE', 'T02_PETRISSAGE_LIGHT', 'T05_TUINA_ROU_FA_LIGHT'],
  }
}
