import { levels, maxListhesis, newestStudies, surgery, weeksAgo, worst } from './facts.ts'
import {
  atLeast,
  cordOf,
  gradedParameters,
  measuredParameters,
  regionOf,
  rootOf,
  severities,
  severityOf,
  worstOf,
} from './level-facts.ts'
import { number, word } from './read.ts'
import type { ReferenceRules } from './rule.ts'
import { movesTooFar } from './slip.ts'

const yes = (record: unknown, path: string): boolean => word(record, path) === 'YES'
const longstanding = (record: unknown, path: string): boolean => word(record, path) === 'LONGSTANDING_EXPLAINED'

function measuredWorseThanGraded(row: unknown): boolean {
  const graded = worstOf(gradedParameters(row))
  const measured = worstOf(measuredParameters(row))
  if (graded === null || measured === null) return false
  return severities.indexOf(measured) > severities.indexOf(graded)
}

export const reviewRules: ReferenceRules = {
  'R-LIT-P01': (record) => worst(record) === 'MODERATE',

  'R-LIT-P02': (record) => {
    const target = word(record, 'plan.targetRegion')
    if (target === 'CERVICAL' || target === 'THORACIC') return true
    return levels(record).some((row) => {
      const region = regionOf(row)
      return (region === 'CERVICAL' || region === 'THORACIC') && atLeast(severityOf(row), 'MILD')
    })
  },

  'R-LIT-P03': (record) => levels(record).some(measuredWorseThanGraded),

  'R-LIT-P04': (record) => levels(record).some((row) => rootOf(row) === 'DEVIATION' || cordOf(row) === 'INDENTATION'),

  'R-LIT-P05': (record) => {
    const metres = number(record, 'neuro.walking.distanceM')
    return metres !== null && metres >= 100 && metres < 500
  },

  'R-LIT-P06': (record) => yes(record, 'neuro.radicularPain') || yes(record, 'neuro.sensoryDeficit'),

  'R-LIT-P07': (record) => {
    if (maxListhesis(record) === 2) return true
    return levels(record).some((row) => {
      const translation = number(row, 'dynamicTranslationMm')
      if (regionOf(row) !== 'LUMBAR' || translation === null) return false
      return translation >= 3.0 && translation < 4.0 && !movesTooFar(row)
    })
  },

  'R-LIT-P08': (record) =>
    longstanding(record, 'neuro.bladder') ||
    longstanding(record, 'neuro.bowel') ||
    longstanding(record, 'neuro.sexualFunction'),

  'R-LIT-P09': (record) => {
    if (word(record, 'general.anticoagulation') === 'THERAPEUTIC') return true
    const inr = number(record, 'general.inr')
    if (inr !== null && inr > 1.5 && inr <= 3.5) return true
    const platelets = number(record, 'general.plateletsE9L')
    return platelets !== null && platelets >= 50 && platelets < 100
  },

  'R-LIT-P10': (record) => word(record, 'general.osteoporosis') === 'FRAGILITY_FRACTURE_HEALED',

  'R-LIT-P11': (record) => {
    const weeks = weeksAgo(record)
    return surgery(record) && weeks !== null && weeks >= 12
  },

  'R-LIT-P12': (record) => yes(record, 'general.pregnancy'),

  'R-LIT-P13': (record) => yes(record, 'general.rheumatoidOrLaxity'),

  'R-LIT-P14': (record) => {
    const malignancy = word(record, 'general.malignancy')
    return malignancy === 'HISTORY_REMISSION' || malignancy === 'ACTIVE_ELSEWHERE'
  },

  'R-LIT-P15': (record) =>
    word(record, 'general.aaa') === 'KNOWN' ||
    yes(record, 'general.uncontrolledCardiovascular') ||
    word(record, 'general.cervicalVascular') === 'RISK',

  'R-LIT-P16': (record) => yes(record, 'general.communicationOrSensationLimit'),

  'R-LIT-P17': (record) => yes(record, 'general.nightPainOrWeightLoss'),

  'R-LIT-P18': (record) => levels(record).length > 0 && worst(record) === 'NONE',

  'R-LIT-P19': (record) => {
    const age = number(record, 'patient.ageYears')
    return age !== null && age < 18
  },

  'R-LIT-P20': (record) => {
    const newest = newestStudies(record)
    if (newest.length === 0) return false
    return (
      newest.every((study) => word(study, 'modality') === 'CT') ||
      newest.some((study) => word(study, 'quality') === 'LIMITED')
    )
  },

  'R-LIT-P21': (record) => {
    const days = number(record, 'general.spinalInjectionDaysAgo')
    return days !== null && days <= 14
  },

  'R-LIT-P22': (record) => yes(record, 'imaging.redFlags.opll') && word(record, 'plan.targetRegion') !== 'CERVICAL',
}
