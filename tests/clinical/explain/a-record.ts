import type { EvaluationRecord } from '#lib/clinical/record'

const aMildLevel = (level: 'L3-L4' | 'L4-L5') =>
  ({
    level,
    qualitative: 'MILD',
    caudaEquinaCompression: 'NO',
    rootCompromise: 'NONE',
    listhesisMeyerding: 0,
    facetEffusionMm: 0,
  }) as const

/** A record that clears: every required answer known, nothing against. Invented. */
export const aClearedRecord: EvaluationRecord = {
  asOf: '2026-11-22',
  patient: { ageYears: 60 },
  plan: {
    targetRegion: 'LUMBAR',
    deliverySetting: 'REGULATED_SUPERVISED',
    requestedTechniques: ['T01_EFFLEURAGE', 'T22_HVLA_THRUST_MAITLAND_V'],
  },
  imaging: {
    studies: [
      { modality: 'MR', region: 'LUMBAR', date: '2026-11-10', quality: 'DIAGNOSTIC', physicianReviewed: 'YES' },
    ],
    unlistedLevels: 'NORMAL_PER_REPORT',
    changeSinceImaging: 'NONE',
    levels: [aMildLevel('L3-L4'), aMildLevel('L4-L5')],
    redFlags: {
      acuteFracture: 'NO',
      tumour: 'NO',
      infection: 'NO',
      epiduralAbscess: 'NO',
      epiduralHaematoma: 'NO',
      syrinx: 'NO',
      vascularMalformation: 'NO',
      opll: 'NO',
      atlantoaxialInstability: 'NO',
    },
  },
  stability: { physicianConclusion: 'STABLE', date: '2026-11-10', assessorRole: 'PHYSICIAN' },
  neuro: {
    saddleSensoryChange: 'NO',
    bladder: 'NORMAL',
    bowel: 'NORMAL',
    sexualFunction: 'NORMAL',
    bilateralRadiculopathy: 'NO',
    motor: { worstMrc: 5, onset: 'NONE' },
    progressiveDeficit: 'NO',
    sensoryDeficit: 'NO',
    radicularPain: 'NO',
    numbness: 'NONE',
    walking: { difficulty: 'NO', distanceM: 800 },
    umnSigns: 'NO',
    gaitAtaxia: 'NO',
    handClumsiness: 'NO',
  },
  general: {
    anticoagulation: 'NONE',
    bleedingDisorder: 'NO',
    osteoporosis: 'NONE',
    longTermSteroid: 'NO',
    dvt: 'NO',
    malignancy: 'NONE',
    infectionFever: 'NO',
    suspectedSpinalInfection: 'NO',
    skinLesionAtSite: 'NO',
    spinalSurgery: { had: 'NO' },
    pregnancy: 'NO',
    rheumatoidOrLaxity: 'NO',
    cervicalVascular: 'NONE',
    aaa: 'NONE',
    recentTraumaUncleared: 'NO',
    nightPainOrWeightLoss: 'NO',
    communicationOrSensationLimit: 'NO',
    uncontrolledCardiovascular: 'NO',
  },
}
