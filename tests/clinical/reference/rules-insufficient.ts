import {
  asOf,
  datedByNow,
  daysSince,
  levels,
  newestDay,
  newestStudies,
  qualifyingStudies,
  verifying,
  weak,
  weeksAgo,
} from './facts.ts'
import { caudaEquinaOf, cordOf, regionOf, rootOf, severityOf } from './level-facts.ts'
import { number, word } from './read.ts'
import type { ReferenceRules } from './rule.ts'

export const physicianRoles = ['PHYSICIAN', 'SPINE_SURGEON', 'ORTHOPAEDIC_SPINE_PHYSICIAN']

export const caudaEquinaScreen = ['saddleSensoryChange', 'bladder', 'bowel', 'sexualFunction', 'bilateralRadiculopathy']

export const neurologyWords = [
  'numbness',
  'walking.difficulty',
  'progressiveDeficit',
  'umnSigns',
  'gaitAtaxia',
  'handClumsiness',
  'sensoryDeficit',
  'radicularPain',
]

export const generalWords = [
  'anticoagulation',
  'bleedingDisorder',
  'osteoporosis',
  'longTermSteroid',
  'dvt',
  'malignancy',
  'infectionFever',
  'suspectedSpinalInfection',
  'skinLesionAtSite',
  'pregnancy',
  'rheumatoidOrLaxity',
  'cervicalVascular',
  'aaa',
  'recentTraumaUncleared',
  'nightPainOrWeightLoss',
  'communicationOrSensationLimit',
  'uncontrolledCardiovascular',
]

export const redFlags = [
  'acuteFracture',
  'tumour',
  'infection',
  'epiduralAbscess',
  'epiduralHaematoma',
  'syrinx',
  'vascularMalformation',
  'opll',
  'atlantoaxialInstability',
]

const unknown = (value: unknown, path: string): boolean => word(value, path) === null

/** "At most `limit` days before asOf", and recorded, and not after it. */
function within(record: unknown, path: string, limit: number): boolean {
  const age = daysSince(record, path)
  return age !== null && age >= 0 && age <= limit
}

/** What I05 says of one listed level. */
function incomplete(row: unknown): boolean {
  if (severityOf(row) === null) return true
  if (rootOf(row) === null) return true
  if (number(row, 'listhesisMeyerding') === null) return true
  const region = regionOf(row)
  if (region === 'LUMBAR') return caudaEquinaOf(row) === null
  if (region === 'CERVICAL' || region === 'THORACIC') return cordOf(row) === null || unknown(row, 'cordT2Signal')
  return false
}

/** I08, "needs dynamic films". */
function needsFilms(row: unknown): boolean {
  const listhesis = number(row, 'listhesisMeyerding')
  if (listhesis !== null && listhesis >= 1) return true
  const effusion = number(row, 'facetEffusionMm')
  if (effusion !== null && effusion >= 1.5) return true
  return regionOf(row) === 'LUMBAR' && effusion === null
}

/** I08, "covered". */
function coveredByFilms(record: unknown, row: unknown): boolean {
  if (word(record, 'imaging.dynamic.performed') !== 'YES') return false
  if (!within(record, 'imaging.dynamic.date', 365)) return false
  const filmed = word(record, 'imaging.dynamic.region')
  if (filmed === null) return false
  if (filmed !== 'WHOLE_SPINE' && filmed !== regionOf(row)) return false
  return number(row, 'dynamicTranslationMm') !== null
}

export const insufficientRules: ReferenceRules = {
  'R-SRC-I01': (record) => qualifyingStudies(record).length === 0,

  'R-LIT-I02': (record) => {
    const studies = qualifyingStudies(record)
    if (studies.length === 0) return false
    if (studies.some((study) => !datedByNow(record, study))) return true
    const today = asOf(record)
    const newest = newestDay(record)
    return today !== null && newest !== null && today - newest > 365
  },

  'R-LIT-I03': (record) => {
    const change = word(record, 'imaging.changeSinceImaging')
    return qualifyingStudies(record).length > 0 && (change === 'WORSE' || change === null)
  },

  'R-SRC-I04': (record) => {
    const conclusion = word(record, 'stability.physicianConclusion')
    if (conclusion === 'NOT_EVALUATED' || conclusion === null) return true
    const role = word(record, 'stability.assessorRole')
    return conclusion === 'STABLE' && !(role !== null && physicianRoles.includes(role))
  },

  'R-LIT-I05': (record) => {
    if (levels(record).length === 0) return true
    if (word(record, 'imaging.unlistedLevels') !== 'NORMAL_PER_REPORT') return true
    return levels(record).some(incomplete)
  },

  'R-LIT-I06': (record) => caudaEquinaScreen.some((field) => unknown(record, `neuro.${field}`)),

  'R-LIT-I07': (record) => {
    if (neurologyWords.some((field) => unknown(record, `neuro.${field}`))) return true
    if (number(record, 'neuro.walking.distanceM') === null) return true
    if (number(record, 'neuro.motor.worstMrc') === null) return true
    return weak(record) && unknown(record, 'neuro.motor.onset')
  },

  'R-LIT-I08': (record) => levels(record).some((row) => needsFilms(row) && !coveredByFilms(record, row)),

  'R-LIT-I09': (record) => {
    if (generalWords.some((field) => unknown(record, `general.${field}`))) return true
    const had = word(record, 'general.spinalSurgery.had')
    const weeks = weeksAgo(record)
    if (had === null && weeks === null) return true
    return had === 'YES' && weeks === null
  },

  'R-SRC-I10': (record) => newestStudies(record).some((study) => word(study, 'physicianReviewed') !== 'YES'),

  'R-LIT-I11': (record) =>
    newestStudies(record).some((study) => word(study, 'quality') === 'NONDIAGNOSTIC' || unknown(study, 'quality')),

  'R-LIT-I12': (record) =>
    word(record, 'stability.physicianConclusion') === 'STABLE' && !within(record, 'stability.date', 365),

  'R-LIT-I13': (record) => redFlags.some((flag) => unknown(record, `imaging.redFlags.${flag}`)),

  'R-SRC-I14': (record) => unknown(record, 'plan.deliverySetting'),

  'R-LIT-I15': (record) => unknown(record, 'plan.targetRegion') || number(record, 'patient.ageYears') === null,

  'R-LIT-I16': (record) => {
    if (!verifying(record)) return false
    if (word(record, 'clearance.status') !== 'ACTIVE') return true
    if (!within(record, 'clearance.issuedOn', 84)) return true
    const past = daysSince(record, 'clearance.validUntil')
    if (past === null || past > 0) return true
    const sessions = number(record, 'clearance.sessionsUsed')
    return sessions === null || sessions >= 9
  },

  'R-LIT-I17': (record) => verifying(record) && word(record, 'clearance.changeToday') !== 'NO',
}
