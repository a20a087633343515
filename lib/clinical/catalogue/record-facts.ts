import type { Facts } from '../facts.ts'
import { REGIONS } from '../level.ts'
import {
  AAA_STATES,
  ANTICOAGULATIONS,
  ASSESSOR_ROLES,
  BONE_STATES,
  CERVICAL_VASCULAR_STATES,
  CHANGES_SINCE_IMAGING,
  CHANGES_TODAY,
  CLEARANCE_STATUSES,
  DELIVERY_SETTINGS,
  DVT_STATES,
  MALIGNANCY_STATES,
  NUMBNESS,
  SPHINCTER_STATES,
  STABILITY_CONCLUSIONS,
  UNLISTED_LEVELS,
  WEAKNESS_ONSETS,
  YES_NO,
} from '../terms.ts'

type Read = (facts: Facts) => unknown

const word = <const Words extends readonly string[]>(words: Words, read: Read) => ({ words, unit: null, read })
const yesNo = (read: Read) => word(YES_NO, read)
const number = (unit: string | null, read: Read) => ({ words: null, unit, read })

/** Facts that are fields of the record itself, under the paths of those fields. */
export const RECORD_FACTS = {
  'patient.ageYears': number('years', (f) => f.patient.ageYears),
  'plan.targetRegion': word(REGIONS, (f) => f.plan.targetRegion),
  'plan.deliverySetting': word(DELIVERY_SETTINGS, (f) => f.plan.deliverySetting),

  'imaging.unlistedLevels': word(UNLISTED_LEVELS, (f) => f.imaging.unlistedLevels),
  'imaging.changeSinceImaging': word(CHANGES_SINCE_IMAGING, (f) => f.imaging.changeSinceImaging),
  'imaging.dynamic.performed': yesNo((f) => f.dynamic.performed),
  'imaging.redFlags.acuteFracture': yesNo((f) => f.redFlags.acuteFracture),
  'imaging.redFlags.tumour': yesNo((f) => f.redFlags.tumour),
  'imaging.redFlags.infection': yesNo((f) => f.redFlags.infection),
  'imaging.redFlags.epiduralAbscess': yesNo((f) => f.redFlags.epiduralAbscess),
  'imaging.redFlags.epiduralHaematoma': yesNo((f) => f.redFlags.epiduralHaematoma),
  'imaging.redFlags.syrinx': yesNo((f) => f.redFlags.syrinx),
  'imaging.redFlags.vascularMalformation': yesNo((f) => f.redFlags.vascularMalformation),
  'imaging.redFlags.opll': yesNo((f) => f.redFlags.opll),
  'imaging.redFlags.atlantoaxialInstability': yesNo((f) => f.redFlags.atlantoaxialInstability),

  'stability.physicianConclusion': word(STABILITY_CONCLUSIONS, (f) => f.stability.physicianConclusion),
  'stability.assessorRole': word(ASSESSOR_ROLES, (f) => f.stability.assessorRole),

  'neuro.saddleSensoryChange': yesNo((f) => f.neuro.saddleSensoryChange),
  'neuro.bladder': word(SPHINCTER_STATES, (f) => f.neuro.bladder),
  'neuro.bowel': word(SPHINCTER_STATES, (f) => f.neuro.bowel),
  'neuro.sexualFunction': word(SPHINCTER_STATES, (f) => f.neuro.sexualFunction),
  'neuro.pvrMl': number('mL', (f) => f.neuro.pvrMl),
  'neuro.bilateralRadiculopathy': yesNo((f) => f.neuro.bilateralRadiculopathy),
  'neuro.motor.worstMrc': number(null, (f) => f.motor.worstMrc),
  'neuro.motor.onset': word(WEAKNESS_ONSETS, (f) => f.motor.onset),
  'neuro.progressiveDeficit': yesNo((f) => f.neuro.progressiveDeficit),
  'neuro.sensoryDeficit': yesNo((f) => f.neuro.sensoryDeficit),
  'neuro.radicularPain': yesNo((f) => f.neuro.radicularPain),
  'neuro.numbness': word(NUMBNESS, (f) => f.neuro.numbness),
  'neuro.walking.difficulty': yesNo((f) => f.walking.difficulty),
  'neuro.walking.distanceM': number('m', (f) => f.walking.distanceM),
  'neuro.umnSigns': yesNo((f) => f.neuro.umnSigns),
  'neuro.gaitAtaxia': yesNo((f) => f.neuro.gaitAtaxia),
  'neuro.handClumsiness': yesNo((f) => f.neuro.handClumsiness),
  'neuro.mJOA': number('points', (f) => f.neuro.mJOA),

  'general.anticoagulation': word(ANTICOAGULATIONS, (f) => f.general.anticoagulation),
  'general.inr': number(null, (f) => f.general.inr),
  'general.plateletsE9L': number('×10⁹/L', (f) => f.general.plateletsE9L),
  'general.bleedingDisorder': yesNo((f) => f.general.bleedingDisorder),
  'general.osteoporosis': word(BONE_STATES, (f) => f.general.osteoporosis),
  'general.longTermSteroid': yesNo((f) => f.general.longTermSteroid),
  'general.dvt': word(DVT_STATES, (f) => f.general.dvt),
  'general.malignancy': word(MALIGNANCY_STATES, (f) => f.general.malignancy),
  'general.infectionFever': yesNo((f) => f.general.infectionFever),
  'general.suspectedSpinalInfection': yesNo((f) => f.general.suspectedSpinalInfection),
  'general.skinLesionAtSite': yesNo((f) => f.general.skinLesionAtSite),
  'general.spinalSurgery.weeksAgo': number('weeks', (f) => f.spinalSurgery.weeksAgo),
  'general.spinalInjectionDaysAgo': number('days', (f) => f.general.spinalInjectionDaysAgo),
  'general.pregnancy': yesNo((f) => f.general.pregnancy),
  'general.rheumatoidOrLaxity': yesNo((f) => f.general.rheumatoidOrLaxity),
  'general.cervicalVascular': word(CERVICAL_VASCULAR_STATES, (f) => f.general.cervicalVascular),
  'general.aaa': word(AAA_STATES, (f) => f.general.aaa),
  'general.recentTraumaUncleared': yesNo((f) => f.general.recentTraumaUncleared),
  'general.nightPainOrWeightLoss': yesNo((f) => f.general.nightPainOrWeightLoss),
  'general.communicationOrSensationLimit': yesNo((f) => f.general.communicationOrSensationLimit),
  'general.uncontrolledCardiovascular': yesNo((f) => f.general.uncontrolledCardiovascular),

  'clearance.status': word(CLEARANCE_STATUSES, (f) => f.clearance.status),
  'clearance.sessionsUsed': number('sessions', (f) => f.clearance.sessionsUsed),
  'clearance.changeToday': word(CHANGES_TODAY, (f) => f.clearance.changeToday),
} as const
