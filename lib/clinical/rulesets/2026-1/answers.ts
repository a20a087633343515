import { RED_FLAGS } from '../../terms.ts'
import type { RequiredAnswer } from '../ruleset-type.ts'

const one = (path: string): RequiredAnswer => ({ paths: [path] })
const inEach = (group: string, names: readonly string[]) => names.map((name) => one(`${group}.${name}`))
const atLevel = (...fields: readonly string[]): RequiredAnswer => ({
  paths: fields.map((field) => `imaging.levels[].${field}`),
  of: 'level',
})
const ofNewestStudy = (field: string): RequiredAnswer => ({ paths: [`imaging.studies[].${field}`], of: 'newestStudy' })
const onTheDay = (field: string): RequiredAnswer => ({ paths: [`clearance.${field}`], mode: 'VERIFY' })

export const requiredAnswers: readonly RequiredAnswer[] = [
  one('patient.ageYears'),
  one('plan.targetRegion'),
  one('plan.deliverySetting'),
  one('imaging.unlistedLevels'),
  one('imaging.changeSinceImaging'),
  ofNewestStudy('date'),
  ofNewestStudy('quality'),
  ofNewestStudy('physicianReviewed'),
  atLevel('level'),
  atLevel('listhesisMeyerding'),
  atLevel('qualitative', 'lumbarLee', 'schizas', 'kang'),
  atLevel('rootCompromise', 'lateralRecess', 'foramenLee', 'foramenPark'),
  { ...atLevel('caudaEquinaCompression', 'lumbarLee', 'schizas'), regions: ['LUMBAR'] },
  { ...atLevel('facetEffusionMm', 'dynamicTranslationMm'), regions: ['LUMBAR'] },
  { ...atLevel('cordCompromise', 'kang'), regions: ['CERVICAL', 'THORACIC'] },
  { ...atLevel('cordT2Signal'), regions: ['CERVICAL', 'THORACIC'] },
  ...inEach('imaging.redFlags', RED_FLAGS),
  ...inEach('stability', ['physicianConclusion', 'date', 'assessorRole']),
  ...inEach('neuro', ['saddleSensoryChange', 'bladder', 'bowel', 'sexualFunction', 'bilateralRadiculopathy']),
  ...inEach('neuro', ['numbness', 'walking.difficulty', 'walking.distanceM', 'motor.worstMrc']),
  ...inEach('neuro', ['progressiveDeficit', 'umnSigns', 'gaitAtaxia', 'handClumsiness']),
  ...inEach('neuro', ['sensoryDeficit', 'radicularPain']),
  ...inEach('general', ['anticoagulation', 'bleedingDisorder', 'osteoporosis', 'longTermSteroid', 'dvt', 'malignancy']),
  ...inEach('general', ['infectionFever', 'suspectedSpinalInfection', 'skinLesionAtSite', 'spinalSurgery.had']),
  ...inEach('general', ['pregnancy', 'rheumatoidOrLaxity', 'cervicalVascular', 'aaa', 'recentTraumaUncleared']),
  ...inEach('general', ['nightPainOrWeightLoss', 'communicationOrSensationLimit', 'uncontrolledCardiovascular']),
  onTheDay('status'),
  onTheDay('issuedOn'),
  onTheDay('validUntil'),
  onTheDay('sessionsUsed'),
  onTheDay('changeToday'),
]

/** Effusion and translation stand in for each other, as R-LIT-I08 says; the others add detail to a complete record. */
export const optionalMeasurements: readonly string[] = [
  'imaging.levels[].dscaMm2',
  'imaging.levels[].apCanalMm',
  'imaging.levels[].torgPavlov',
  'imaging.levels[].facetEffusionMm',
  'imaging.levels[].dynamicTranslationMm',
  'imaging.levels[].dynamicAngulationDeg',
  'neuro.pvrMl',
  'neuro.mJOA',
  'neuro.motor.myotome',
  'neuro.walking.neurogenicClaudication',
  'general.inr',
  'general.plateletsE9L',
  'general.spinalInjectionDaysAgo',
  'general.spinalSurgery.instrumented',
  'patient.sex',
]
