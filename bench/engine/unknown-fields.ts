/** The fields that the longer rules go through one by one. */
export const caudaEquinaScreen = [
  'neuro.saddleSensoryChange',
  'neuro.bladder',
  'neuro.bowel',
  'neuro.sexualFunction',
  'neuro.bilateralRadiculopathy',
]

export const neurology = [
  'neuro.numbness',
  'neuro.walking.difficulty',
  'neuro.walking.distanceM',
  'neuro.motor.worstMrc',
  'neuro.progressiveDeficit',
  'neuro.umnSigns',
  'neuro.gaitAtaxia',
  'neuro.handClumsiness',
  'neuro.sensoryDeficit',
  'neuro.radicularPain',
]

export const general = [
  'general.anticoagulation',
  'general.bleedingDisorder',
  'general.osteoporosis',
  'general.longTermSteroid',
  'general.dvt',
  'general.malignancy',
  'general.infectionFever',
  'general.suspectedSpinalInfection',
  'general.skinLesionAtSite',
  'general.pregnancy',
  'general.rheumatoidOrLaxity',
  'general.cervicalVascular',
  'general.aaa',
  'general.recentTraumaUncleared',
  'general.nightPainOrWeightLoss',
  'general.communicationOrSensationLimit',
  'general.uncontrolledCardiovascular',
]

const flags = [
  'acuteFracture',
  'tumour',
  'infection',
  'epiduralAbscess',
  'epiduralHaematoma',
  'syrinx',
  'vascularMalformation',
  'atlantoaxialInstability',
]

export const flagsButOpll = flags.map((flag) => `imaging.redFlags.${flag}`)
export const opll = 'imaging.redFlags.opll'
export const physicians = ['PHYSICIAN', 'SPINE_SURGEON', 'ORTHOPAEDIC_SPINE_PHYSICIAN']
