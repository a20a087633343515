import type { EvaluationRecord } from './record.ts'
import { RED_FLAGS } from './terms.ts'

/**
 * An invented case that clears on a given day: every required answer known and unremarkable, one lumbar level mildly
 * narrowed. Where the simulator starts from; no patient looks exactly like it.
 */
export function aCaseThatClears(asOf: string): EvaluationRecord {
  return {
    asOf,
    patient: { ageYears: 60 },
    plan: { targetRegion: 'LUMBAR', deliverySetting: 'REGULATED_SUPERVISED', requestedTechniques: ['T01_EFFLEURAGE'] },
    imaging: {
      studies: [{ modality: 'MR', region: 'LUMBAR', date: asOf, quality: 'DIAGNOSTIC', physicianReviewed: 'YES' }],
      unlistedLevels: 'NORMAL_PER_REPORT',
      changeSinceImaging: 'NONE',
      levels: [
        {
          level: 'L4-L5',
          qualitative: 'MILD',
          rootCompromise: 'NONE',
          caudaEquinaCompression: 'NO',
          listhesisMeyerding: 0,
          facetEffusionMm: 0,
        },
      ],
      redFlags: Object.fromEntries(RED_FLAGS.map((flag) => [flag, 'NO'])),
    },
    stability: { physicianConclusion: 'STABLE', date: asOf, assessorRole: 'PHYSICIAN' },
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
      walking: { difficulty: 'NO', distanceM: 1000 },
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
}

/** A case of which nothing is known but the day. */
export function aCaseOfWhichNothingIsKnown(asOf: string): EvaluationRecord {
  return { asOf, imaging: { levels: [{ level: 'L4-L5' }] } }
}

/** The level that the simulator grades. */
export const SIMULATED_LEVEL = 'L4-L5'
