import type { EvaluationRecord } from '#lib/clinical/record'

/**
 * The compared rules as a programmer in a hurry would write them: no data, no catalogue, no missing list. Nothing
 * that decides the same can be much faster, so this is the limit for the others.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one wall of ifs is what is being measured.
export function firedByHand(record: EvaluationRecord): string[] {
  const { neuro, general, plan, stability, clearance } = record
  const flags = record.imaging?.redFlags
  const fired: string[] = []
  const motor = neuro?.motor
  const mrc = motor?.worstMrc ?? null
  const onset = motor?.onset ?? null
  const weeks = general?.spinalSurgery?.weeksAgo ?? null
  const had = general?.spinalSurgery?.had ?? null
  const metres = neuro?.walking?.distanceM ?? null
  const mjoa = neuro?.mJOA ?? null
  const inr = general?.inr ?? null
  const platelets = general?.plateletsE9L ?? null
  const surgery = had === 'YES' || weeks !== null

  if (
    neuro?.saddleSensoryChange === 'YES' ||
    neuro?.bladder === 'NEW_OR_WORSE' ||
    neuro?.bowel === 'NEW_OR_WORSE' ||
    neuro?.sexualFunction === 'NEW_OR_WORSE' ||
    (neuro?.pvrMl ?? 0) >= 200 ||
    neuro?.bilateralRadiculopathy === 'YES'
  ) {
    fired.push('R-LIT-E01')
  }
  if (
    neuro?.progressiveDeficit === 'YES' ||
    onset === 'NEW_OR_PROGRESSIVE' ||
    (mrc !== null && mrc <= 3 && onset === null)
  ) {
    fired.push('R-LIT-E02')
  }
  if (general?.suspectedSpinalInfection === 'YES') fired.push('R-LIT-E05')
  if (general?.cervicalVascular === 'SUSPECTED_ACUTE' || general?.aaa === 'SYMPTOMATIC') fired.push('R-LIT-E06')

  const changed = record.mode === 'VERIFY' ? (clearance?.changeToday ?? null) : 'NO'
  if (changed === 'NEURO_EMERGENCY') fired.push('R-LIT-E07')

  if (metres !== null && metres < 100) fired.push('R-LIT-C06')
  if (mrc !== null && mrc <= 4 && (onset === 'CHRONIC_STABLE' || onset === 'NONE')) fired.push('R-LIT-C07')
  if (
    neuro?.umnSigns === 'YES' ||
    neuro?.gaitAtaxia === 'YES' ||
    neuro?.handClumsiness === 'YES' ||
    (mjoa !== null && mjoa >= 12 && mjoa < 18)
  ) {
    fired.push('R-LIT-C08')
  }
  if (
    flags?.acuteFracture === 'YES' ||
    flags?.tumour === 'YES' ||
    flags?.infection === 'YES' ||
    flags?.epiduralAbscess === 'YES' ||
    flags?.epiduralHaematoma === 'YES' ||
    flags?.syrinx === 'YES' ||
    flags?.vascularMalformation === 'YES' ||
    flags?.atlantoaxialInstability === 'YES'
  ) {
    fired.push('R-LIT-C09')
  }
  if (flags?.opll === 'YES') fired.push(plan?.targetRegion === 'CERVICAL' ? 'R-LIT-C10' : 'R-LIT-P22')
  if (general?.dvt === 'SUSPECTED' || general?.dvt === 'CONFIRMED') fired.push('R-LIT-C12')
  if (general?.malignancy === 'SPINE_OR_SITE') fired.push('R-LIT-C13')
  if (general?.infectionFever === 'YES') fired.push('R-LIT-C14')
  if (general?.skinLesionAtSite === 'YES') fired.push('R-LIT-C15')
  if (general?.bleedingDisorder === 'YES' || (inr !== null && inr > 3.5) || (platelets !== null && platelets < 50)) {
    fired.push('R-LIT-C16')
  }
  if (surgery && weeks !== null && weeks < 12) fired.push('R-LIT-C17')
  if (general?.recentTraumaUncleared === 'YES') fired.push('R-LIT-C18')
  const conclusion = stability?.physicianConclusion ?? null
  const role = stability?.assessorRole ?? null
  const physician = role === 'PHYSICIAN' || role === 'SPINE_SURGEON' || role === 'ORTHOPAEDIC_SPINE_PHYSICIAN'
  if (conclusion === 'UNSTABLE') fired.push('R-SRC-C02')
  if (plan?.deliverySetting === 'UNREGULATED') fired.push('R-SRC-C19')
  if (neuro?.numbness === 'PERSISTENT' || neuro?.walking?.difficulty === 'YES') fired.push('R-SRC-C05')

  if (
    neuro?.saddleSensoryChange == null ||
    neuro.bladder == null ||
    neuro.bowel == null ||
    neuro.sexualFunction == null ||
    neuro.bilateralRadiculopathy == null
  ) {
    fired.push('R-LIT-I06')
  }
  if (
    neuro?.numbness == null ||
    neuro.walking?.difficulty == null ||
    metres === null ||
    mrc === null ||
    neuro.progressiveDeficit == null ||
    neuro.umnSigns == null ||
    neuro.gaitAtaxia == null ||
    neuro.handClumsiness == null ||
    neuro.sensoryDeficit == null ||
    neuro.radicularPain == null ||
    (mrc <= 4 && onset === null)
  ) {
    fired.push('R-LIT-I07')
  }
  if (
    general?.anticoagulation == null ||
    general.bleedingDisorder == null ||
    general.osteoporosis == null ||
    general.longTermSteroid == null ||
    general.dvt == null ||
    general.malignancy == null ||
    general.infectionFever == null ||
    general.suspectedSpinalInfection == null ||
    general.skinLesionAtSite == null ||
    general.pregnancy == null ||
    general.rheumatoidOrLaxity == null ||
    general.cervicalVascular == null ||
    general.aaa == null ||
    general.recentTraumaUncleared == null ||
    general.nightPainOrWeightLoss == null ||
    general.communicationOrSensationLimit == null ||
    general.uncontrolledCardiovascular == null ||
    (had === null && weeks === null) ||
    (had === 'YES' && weeks === null)
  ) {
    fired.push('R-LIT-I09')
  }

  if (
    flags?.acuteFracture == null ||
    flags.tumour == null ||
    flags.infection == null ||
    flags.epiduralAbscess == null ||
    flags.epiduralHaematoma == null ||
    flags.syrinx == null ||
    flags.vascularMalformation == null ||
    flags.opll == null ||
    flags.atlantoaxialInstability == null
  ) {
    fired.push('R-LIT-I13')
  }
  if (plan?.targetRegion == null || record.patient?.ageYears == null) fired.push('R-LIT-I15')
  if (changed !== 'NO') fired.push('R-LIT-I17')
  if (conclusion === null || conclusion === 'NOT_EVALUATED' || (conclusion === 'STABLE' && !physician)) {
    fired.push('R-SRC-I04')
  }
  if (plan?.deliverySetting == null) fired.push('R-SRC-I14')

  if (metres !== null && metres >= 100 && metres < 500) fired.push('R-LIT-P05')
  if (neuro?.radicularPain === 'YES' || neuro?.sensoryDeficit === 'YES') fired.push('R-LIT-P06')
  if (
    neuro?.bladder === 'LONGSTANDING_EXPLAINED' ||
    neuro?.bowel === 'LONGSTANDING_EXPLAINED' ||
    neuro?.sexualFunction === 'LONGSTANDING_EXPLAINED'
  ) {
    fired.push('R-LIT-P08')
  }
  if (
    general?.anticoagulation === 'THERAPEUTIC' ||
    (inr !== null && inr > 1.5 && inr <= 3.5) ||
    (platelets !== null && platelets >= 50 && platelets < 100)
  ) {
    fired.push('R-LIT-P09')
  }
  if (general?.osteoporosis === 'FRAGILITY_FRACTURE_HEALED') fired.push('R-LIT-P10')
  if (surgery && weeks !== null && weeks >= 12) fired.push('R-LIT-P11')
  if (general?.pregnancy === 'YES') fired.push('R-LIT-P12')
  if (general?.rheumatoidOrLaxity === 'YES') fired.push('R-LIT-P13')
  if (general?.malignancy === 'HISTORY_REMISSION' || general?.malignancy === 'ACTIVE_ELSEWHERE') fired.push('R-LIT-P14')
  if (
    general?.aaa === 'KNOWN' ||
    general?.uncontrolledCardiovascular === 'YES' ||
    general?.cervicalVascular === 'RISK'
  ) {
    fired.push('R-LIT-P15')
  }
  if (general?.communicationOrSensationLimit === 'YES') fired.push('R-LIT-P16')
  if (general?.nightPainOrWeightLoss === 'YES') fired.push('R-LIT-P17')
  if ((record.patient?.ageYears ?? 18) < 18) fired.push('R-LIT-P19')
  if ((general?.spinalInjectionDaysAgo ?? 15) <= 14) fired.push('R-LIT-P21')
  return fired
}
