import type { EvaluationRecord } from '#lib/clinical/record'

/** Mild stenosis at L4-L5, everything asked, nothing against: gentle massage is permitted. Invented. */
const cleared: EvaluationRecord = {
  asOf: '2026-06-15',
  patient: { ageYears: 61, sex: 'FEMALE' },
  plan: { targetRegion: 'LUMBAR', deliverySetting: 'REGULATED_SUPERVISED', requestedTechniques: ['T01_EFFLEURAGE'] },
  imaging: {
    studies: [
      { modality: 'MR', region: 'LUMBAR', date: '2026-06-01', quality: 'DIAGNOSTIC', physicianReviewed: 'YES' },
    ],
    dynamic: { performed: 'NO' },
    unlistedLevels: 'NORMAL_PER_REPORT',
    changeSinceImaging: 'NONE',
    levels: [{ level: 'L4-L5', lumbarLee: 1, rootCompromise: 'NONE', listhesisMeyerding: 0, facetEffusionMm: 0.5 }],
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
  stability: { physicianConclusion: 'STABLE', date: '2026-06-02', assessorRole: 'SPINE_SURGEON' },
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
    walking: { difficulty: 'NO', distanceM: 1500 },
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

/** The records that cases start from. */
export const BASE_RECORDS = {
  /** As above. */
  cleared,
  /** The same patient on the day of the fourth session, today's check passed. */
  'on the day': {
    ...cleared,
    mode: 'VERIFY',
    clearance: {
      status: 'ACTIVE',
      issuedOn: '2026-06-03',
      validUntil: '2026-08-26',
      sessionsUsed: 3,
      changeToday: 'NO',
    },
  },
  /** Nothing was asked yet. */
  empty: { asOf: '2026-06-15' },
} as const satisfies Readonly<Record<string, EvaluationRecord>>

export type BaseRecord = keyof typeof BASE_RECORDS
