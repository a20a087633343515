import { vocabularies } from '../reference/vocabularies.ts'
import { levelFields, recordFields, studyFields } from './fields.ts'

/** One finding and its values from mildest to gravest. */
export interface Worsening {
  readonly path: string
  readonly steps: readonly unknown[]
  /** The measurement may be absent, and taking it can then only add a reason: absence counts as the mildest step. */
  readonly optional?: true
}

const steps = (path: string, ...values: readonly unknown[]): Worsening => ({ path, steps: values })
const yes = (path: string): Worsening => steps(path, 'NO', 'YES')
const inOrder = (path: string): Worsening => steps(path, ...(vocabularies[path] ?? []))

const known = (path: string): number[] => {
  const field = [...recordFields, ...studyFields, ...levelFields].find((candidate) => candidate.path === path)
  return (field?.values ?? []).filter((value) => typeof value === 'number').toSorted((a, b) => a - b)
}
const rising = (path: string): Worsening => steps(path, ...known(path))
const falling = (path: string): Worsening => steps(path, ...known(path).toReversed())
const optional = (worsening: Worsening): Worsening => ({ ...worsening, optional: true })
const eachSide = (path: string, highest: number): Worsening[] =>
  ['L', 'R'].map((side) => steps(`${path}.${side}`, ...Array.from({ length: highest + 1 }, (_, grade) => grade)))

/**
 * What "worse" means, field by field; a test of its own says which fields have no such order and why. Unknown is on
 * no scale: an answer that arrives may tell better news than its absence feared.
 */
export const recordWorsenings: readonly Worsening[] = [
  steps('plan.deliverySetting', 'REGULATED_SUPERVISED', 'UNREGULATED'),
  falling('patient.ageYears'),
  steps('imaging.unlistedLevels', 'NORMAL_PER_REPORT', 'NOT_ASSESSED'),
  steps('imaging.changeSinceImaging', 'BETTER', 'NONE', 'WORSE'),
  ...[
    'acuteFracture',
    'tumour',
    'infection',
    'epiduralAbscess',
    'epiduralHaematoma',
    'syrinx',
    'vascularMalformation',
    'opll',
    'atlantoaxialInstability',
  ].map((flag) => yes(`imaging.redFlags.${flag}`)),
  steps('stability.physicianConclusion', 'STABLE', 'NOT_EVALUATED', 'UNSTABLE'),
  yes('neuro.saddleSensoryChange'),
  inOrder('neuro.bladder'),
  inOrder('neuro.bowel'),
  inOrder('neuro.sexualFunction'),
  optional(rising('neuro.pvrMl')),
  yes('neuro.bilateralRadiculopathy'),
  falling('neuro.motor.worstMrc'),
  inOrder('neuro.motor.onset'),
  yes('neuro.progressiveDeficit'),
  yes('neuro.sensoryDeficit'),
  yes('neuro.radicularPain'),
  inOrder('neuro.numbness'),
  yes('neuro.walking.difficulty'),
  falling('neuro.walking.distanceM'),
  yes('neuro.walking.neurogenicClaudication'),
  yes('neuro.umnSigns'),
  yes('neuro.gaitAtaxia'),
  yes('neuro.handClumsiness'),
  optional(falling('neuro.mJOA')),
  inOrder('general.anticoagulation'),
  optional(rising('general.inr')),
  optional(falling('general.plateletsE9L')),
  yes('general.bleedingDisorder'),
  inOrder('general.osteoporosis'),
  yes('general.longTermSteroid'),
  inOrder('general.dvt'),
  inOrder('general.malignancy'),
  yes('general.infectionFever'),
  yes('general.suspectedSpinalInfection'),
  yes('general.skinLesionAtSite'),
  yes('general.spinalSurgery.had'),
  falling('general.spinalSurgery.weeksAgo'),
  optional(falling('general.spinalInjectionDaysAgo')),
  yes('general.pregnancy'),
  yes('general.rheumatoidOrLaxity'),
  inOrder('general.cervicalVascular'),
  inOrder('general.aaa'),
  yes('general.recentTraumaUncleared'),
  yes('general.nightPainOrWeightLoss'),
  yes('general.communicationOrSensationLimit'),
  yes('general.uncontrolledCardiovascular'),
  steps('clearance.status', 'ACTIVE', 'SUSPENDED'),
  rising('clearance.sessionsUsed'),
  inOrder('clearance.changeToday'),
]

export const studyWorsenings: readonly Worsening[] = [inOrder('quality'), steps('physicianReviewed', 'YES', 'NO')]

export const levelWorsenings: readonly Worsening[] = [
  inOrder('qualitative'),
  rising('lumbarLee'),
  inOrder('schizas'),
  rising('kang'),
  optional(falling('dscaMm2')),
  optional(falling('apCanalMm')),
  optional(falling('torgPavlov')),
  ...eachSide('lateralRecess', 3),
  ...eachSide('foramenLee', 3),
  ...eachSide('foramenPark', 3),
  ...eachSide('foramenKim', 2),
  inOrder('rootCompromise'),
  inOrder('cordCompromise'),
  yes('cordT2Signal'),
  yes('caudaEquinaCompression'),
  rising('listhesisMeyerding'),
  rising('dynamicTranslationMm'),
  optional(rising('dynamicAngulationDeg')),
  rising('facetEffusionMm'),
]

/** The fields of which no value is worse than another, with the reason. */
export const notFindings: Readonly<Record<string, string>> = {
  asOf: 'the day of the question',
  mode: 'the kind of question',
  'patient.sex': 'no rule reads it',
  'plan.targetRegion': 'what is asked for, not what was found',
  'plan.requestedTechniques': 'what is asked for, not what was found',
  'imaging.dynamic.performed': 'whether films were taken is no finding',
  'imaging.dynamic.region': 'which films were taken is no finding',
  'imaging.dynamic.date': 'a date is no finding',
  'stability.date': 'a date is no finding',
  'stability.assessorRole': 'who judged is no finding',
  'neuro.motor.myotome': 'where a weakness is; no rule reads it',
  'general.spinalSurgery.instrumented': 'no rule reads it',
  'clearance.issuedOn': 'a date is no finding',
  'clearance.validUntil': 'a date is no finding',
  modality: 'how an image was made is no finding',
  region: 'what an image shows is no finding',
  date: 'a date is no finding',
  level: 'the name of the row',
}
