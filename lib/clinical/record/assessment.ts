import {
  AAA_STATES,
  ANTICOAGULATIONS,
  ASSESSOR_ROLES,
  BONE_STATES,
  CERVICAL_VASCULAR_STATES,
  DVT_STATES,
  MALIGNANCY_STATES,
  NUMBNESS,
  SPHINCTER_STATES,
  STABILITY_CONCLUSIONS,
  WEAKNESS_ONSETS,
} from '../terms.ts'
import { amount, date, freeWord, grade, group, word, yesNo } from './fields.ts'

export const stabilitySchema = group({
  physicianConclusion: word(STABILITY_CONCLUSIONS),
  date,
  assessorRole: word(ASSESSOR_ROLES),
})

export const neuroSchema = group({
  saddleSensoryChange: yesNo,
  bladder: word(SPHINCTER_STATES),
  bowel: word(SPHINCTER_STATES),
  sexualFunction: word(SPHINCTER_STATES),
  pvrMl: amount(10_000),
  bilateralRadiculopathy: yesNo,
  motor: group({ worstMrc: grade(0, 5), myotome: freeWord, onset: word(WEAKNESS_ONSETS) }),
  progressiveDeficit: yesNo,
  sensoryDeficit: yesNo,
  radicularPain: yesNo,
  numbness: word(NUMBNESS),
  walking: group({ difficulty: yesNo, distanceM: amount(100_000), neurogenicClaudication: yesNo }),
  umnSigns: yesNo,
  gaitAtaxia: yesNo,
  handClumsiness: yesNo,
  mJOA: grade(0, 18),
})

export const generalSchema = group({
  anticoagulation: word(ANTICOAGULATIONS),
  inr: amount(100),
  plateletsE9L: amount(10_000),
  bleedingDisorder: yesNo,
  osteoporosis: word(BONE_STATES),
  longTermSteroid: yesNo,
  dvt: word(DVT_STATES),
  malignancy: word(MALIGNANCY_STATES),
  infectionFever: yesNo,
  suspectedSpinalInfection: yesNo,
  skinLesionAtSite: yesNo,
  spinalSurgery: group({ had: yesNo, weeksAgo: amount(7000), instrumented: yesNo }),
  spinalInjectionDaysAgo: amount(50_000),
  pregnancy: yesNo,
  rheumatoidOrLaxity: yesNo,
  cervicalVascular: word(CERVICAL_VASCULAR_STATES),
  aaa: word(AAA_STATES),
  recentTraumaUncleared: yesNo,
  nightPainOrWeightLoss: yesNo,
  communicationOrSensationLimit: yesNo,
  uncontrolledCardiovascular: yesNo,
})
