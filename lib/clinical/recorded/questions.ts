import { REGIONS } from '../level.ts'
import {
  AAA_STATES,
  ANTICOAGULATIONS,
  ASSESSOR_ROLES,
  BONE_STATES,
  CERVICAL_VASCULAR_STATES,
  CHANGES_SINCE_IMAGING,
  DELIVERY_SETTINGS,
  DVT_STATES,
  MALIGNANCY_STATES,
  MYOTOMES,
  NUMBNESS,
  RED_FLAGS,
  SPHINCTER_STATES,
  STABILITY_CONCLUSIONS,
  WEAKNESS_ONSETS,
  YES_NO,
} from '../terms.ts'

/**
 * Every question of the assessment: where its answer stands in the evaluation record, in which block it is asked, and
 * what may be answered. The form, the database columns and the evaluation record are all read off this table.
 *
 * A `word` question may also be answered NOT_ASKED, which is not the same as leaving it blank and counts as unknown;
 * `closed` questions have no such answer because their own words cover it. `number` answers are in the unit of the name.
 */

export const ASSESSMENT_BLOCKS = ['plan', 'caudaEquina', 'neurology', 'general', 'redFlags', 'stability'] as const
export type AssessmentBlock = (typeof ASSESSMENT_BLOCKS)[number]

const word = <const Words extends readonly string[]>(block: AssessmentBlock, path: string | null, words: Words) =>
  ({ kind: 'word', block, path, words }) as const
const closed = <const Words extends readonly string[]>(block: AssessmentBlock, path: string | null, words: Words) =>
  ({ kind: 'closed', block, path, words }) as const
const number = (block: AssessmentBlock, path: string, highest: number, decimals = 0) =>
  ({ kind: 'number', block, path, highest, decimals }) as const
const date = (block: AssessmentBlock, path: string) => ({ kind: 'date', block, path }) as const

/** What the physician's word on stability rests on. */
export const STABILITY_BASES = ['FLEXION_EXTENSION_FILMS', 'CT', 'MRI', 'CLINICAL'] as const

export const QUESTIONS = {
  targetRegion: closed('plan', 'plan.targetRegion', REGIONS),
  deliverySetting: word('plan', 'plan.deliverySetting', DELIVERY_SETTINGS),
  changeSinceImaging: word('plan', 'imaging.changeSinceImaging', CHANGES_SINCE_IMAGING),

  saddleSensoryChange: word('caudaEquina', 'neuro.saddleSensoryChange', YES_NO),
  bladder: word('caudaEquina', 'neuro.bladder', SPHINCTER_STATES),
  bowel: word('caudaEquina', 'neuro.bowel', SPHINCTER_STATES),
  sexualFunction: word('caudaEquina', 'neuro.sexualFunction', SPHINCTER_STATES),
  bilateralRadiculopathy: word('caudaEquina', 'neuro.bilateralRadiculopathy', YES_NO),
  /** Post-void residual, millilitres; 10 litres is beyond any bladder. */
  pvrMl: number('caudaEquina', 'neuro.pvrMl', 10_000),

  /** Weakest key muscle, MRC 0 to 5; 4- and 4+ are stored as 4. */
  motorWorstMrc: number('neurology', 'neuro.motor.worstMrc', 5),
  motorMyotome: closed('neurology', 'neuro.motor.myotome', MYOTOMES),
  motorOnset: word('neurology', 'neuro.motor.onset', WEAKNESS_ONSETS),
  progressiveDeficit: word('neurology', 'neuro.progressiveDeficit', YES_NO),
  sensoryDeficit: word('neurology', 'neuro.sensoryDeficit', YES_NO),
  radicularPain: word('neurology', 'neuro.radicularPain', YES_NO),
  numbness: word('neurology', 'neuro.numbness', NUMBNESS),
  walkingDifficulty: word('neurology', 'neuro.walking.difficulty', YES_NO),
  /** Self-paced, metres; whoever walks 100 km has no difficulty walking. */
  walkingDistanceM: number('neurology', 'neuro.walking.distanceM', 100_000),
  neurogenicClaudication: word('neurology', 'neuro.walking.neurogenicClaudication', YES_NO),
  umnSigns: word('neurology', 'neuro.umnSigns', YES_NO),
  gaitAtaxia: word('neurology', 'neuro.gaitAtaxia', YES_NO),
  handClumsiness: word('neurology', 'neuro.handClumsiness', YES_NO),
  /** Modified Japanese Orthopaedic Association score, 0 to 18. */
  mJOA: number('neurology', 'neuro.mJOA', 18),

  anticoagulation: word('general', 'general.anticoagulation', ANTICOAGULATIONS),
  /** 99 is beyond any laboratory's range. */
  inr: number('general', 'general.inr', 99, 2),
  /** 10^9 per litre. */
  plateletsE9L: number('general', 'general.plateletsE9L', 10_000),
  bleedingDisorder: word('general', 'general.bleedingDisorder', YES_NO),
  osteoporosis: word('general', 'general.osteoporosis', BONE_STATES),
  longTermSteroid: word('general', 'general.longTermSteroid', YES_NO),
  dvt: word('general', 'general.dvt', DVT_STATES),
  malignancy: word('general', 'general.malignancy', MALIGNANCY_STATES),
  infectionFever: word('general', 'general.infectionFever', YES_NO),
  suspectedSpinalInfection: word('general', 'general.suspectedSpinalInfection', YES_NO),
  skinLesionAtSite: word('general', 'general.skinLesionAtSite', YES_NO),
  spinalSurgeryHad: word('general', 'general.spinalSurgery.had', YES_NO),
  /** 7,000 weeks are longer than any life. */
  spinalSurgeryWeeksAgo: number('general', 'general.spinalSurgery.weeksAgo', 7000),
  spinalSurgeryInstrumented: word('general', 'general.spinalSurgery.instrumented', YES_NO),
  /** Within the last 14 days. The record keeps only the days; assemble.ts says how an unanswered question counts. */
  spinalInjectionRecent: word('general', null, YES_NO),
  spinalInjectionDaysAgo: number('general', 'general.spinalInjectionDaysAgo', 50_000),
  /** NO for a patient who cannot be pregnant. */
  pregnancy: word('general', 'general.pregnancy', YES_NO),
  rheumatoidOrLaxity: word('general', 'general.rheumatoidOrLaxity', YES_NO),
  cervicalVascular: word('general', 'general.cervicalVascular', CERVICAL_VASCULAR_STATES),
  aaa: word('general', 'general.aaa', AAA_STATES),
  recentTraumaUncleared: word('general', 'general.recentTraumaUncleared', YES_NO),
  nightPainOrWeightLoss: word('general', 'general.nightPainOrWeightLoss', YES_NO),
  communicationOrSensationLimit: word('general', 'general.communicationOrSensationLimit', YES_NO),
  uncontrolledCardiovascular: word('general', 'general.uncontrolledCardiovascular', YES_NO),

  acuteFracture: word('redFlags', 'imaging.redFlags.acuteFracture', YES_NO),
  tumour: word('redFlags', 'imaging.redFlags.tumour', YES_NO),
  infection: word('redFlags', 'imaging.redFlags.infection', YES_NO),
  epiduralAbscess: word('redFlags', 'imaging.redFlags.epiduralAbscess', YES_NO),
  epiduralHaematoma: word('redFlags', 'imaging.redFlags.epiduralHaematoma', YES_NO),
  syrinx: word('redFlags', 'imaging.redFlags.syrinx', YES_NO),
  vascularMalformation: word('redFlags', 'imaging.redFlags.vascularMalformation', YES_NO),
  opll: word('redFlags', 'imaging.redFlags.opll', YES_NO),
  atlantoaxialInstability: word('redFlags', 'imaging.redFlags.atlantoaxialInstability', YES_NO),

  stabilityConclusion: closed('stability', 'stability.physicianConclusion', STABILITY_CONCLUSIONS),
  stabilityDate: date('stability', 'stability.date'),
  /** Kept for the reader; no rule asks for it. */
  stabilityBasis: closed('stability', null, STABILITY_BASES),
  stabilityAssessorRole: closed('stability', 'stability.assessorRole', ASSESSOR_ROLES),
} as const

export type Question = keyof typeof QUESTIONS

export const QUESTION_NAMES = Object.keys(QUESTIONS) as readonly Question[]

type Definition<Q extends Question> = (typeof QUESTIONS)[Q]

/** What the question holds: an answer, NOT_ASKED where that can be said, or null for blank. */
export type Answer<Q extends Question> =
  | (Definition<Q> extends { kind: 'word'; words: readonly (infer Word)[] } ? Word | 'NOT_ASKED' : never)
  | (Definition<Q> extends { kind: 'closed'; words: readonly (infer Word)[] } ? Word : never)
  | (Definition<Q> extends { kind: 'number' } ? number : never)
  | (Definition<Q> extends { kind: 'date' } ? string : never)
  | null

export type Answers = { readonly [Q in Question]: Answer<Q> }

/** The red flags are asked under the names that the evaluation record uses. */
export const RED_FLAG_QUESTIONS: typeof RED_FLAGS = RED_FLAGS
