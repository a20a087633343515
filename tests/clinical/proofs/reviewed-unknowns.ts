/**
 * The two lists of the fail-safe proof, to be read like rules: every field whose absence may leave a record cleared,
 * and every field whose removal may clear one. The proof prints what it finds and fails on any difference.
 */

const optional = 'an optional measurement'
const twice = 'another grading of the same level still says what is needed'

/** Blanking the field may leave a cleared record cleared. Every other answer is required: without it nothing clears. */
export const mayBeMissing: Readonly<Record<string, string>> = {
  mode: 'absent means ASSESS, the question without a clearance in force',
  'patient.sex': 'no rule reads it',
  'neuro.pvrMl': optional,
  'neuro.mJOA': optional,
  'neuro.motor.onset': 'asked only of a weakness, and full strength is recorded',
  'neuro.motor.myotome': 'no rule reads it',
  'neuro.walking.neurogenicClaudication': 'no rule reads it',
  'general.inr': optional,
  'general.plateletsE9L': optional,
  'general.spinalInjectionDaysAgo': 'absent means that no injection in the last 14 days was recorded',
  'general.spinalSurgery.instrumented': 'no rule reads it',
  'imaging.dynamic.performed': 'films are asked for only where a level needs them',
  'imaging.dynamic.region': 'films are asked for only where a level needs them',
  'imaging.dynamic.date': 'films are asked for only where a level needs them',
  'imaging.studies[].modality': 'the study then does not qualify, and another one does',
  'imaging.studies[].region': 'the study then does not qualify, and another one does',
  'imaging.studies[].date': 'the study did not qualify: a plain film, or of another region',
  'imaging.studies[].quality': 'the study is not among the newest',
  'imaging.studies[].physicianReviewed': 'the study is not among the newest',
  'imaging.levels[].qualitative': twice,
  'imaging.levels[].lumbarLee': twice,
  'imaging.levels[].schizas': twice,
  'imaging.levels[].kang': twice,
  'imaging.levels[].dscaMm2': optional,
  'imaging.levels[].apCanalMm': optional,
  'imaging.levels[].torgPavlov': optional,
  'imaging.levels[].lateralRecess.L': 'the root compromise is stated',
  'imaging.levels[].lateralRecess.R': 'the root compromise is stated',
  'imaging.levels[].foramenLee.L': 'the root compromise is stated',
  'imaging.levels[].foramenLee.R': 'the root compromise is stated',
  'imaging.levels[].foramenPark.L': 'the root compromise is stated',
  'imaging.levels[].foramenPark.R': 'the root compromise is stated',
  'imaging.levels[].foramenKim.L': twice,
  'imaging.levels[].foramenKim.R': twice,
  'imaging.levels[].rootCompromise': 'recess and foramen on both sides say it',
  'imaging.levels[].cordCompromise': 'Kang says it, or the level is lumbar',
  'imaging.levels[].cordT2Signal': 'not asked of a lumbar level',
  'imaging.levels[].caudaEquinaCompression': 'Lee or Schizas says it, or the level is not lumbar',
  'imaging.levels[].dynamicTranslationMm': 'asked only where a level needs films',
  'imaging.levels[].dynamicAngulationDeg': optional,
  'imaging.levels[].facetEffusionMm': 'films of the level stand in for it, or the level is not lumbar',
  'clearance.status': 'read only when a clearance is verified',
  'clearance.issuedOn': 'read only when a clearance is verified',
  'clearance.validUntil': 'read only when a clearance is verified',
  'clearance.sessionsUsed': 'read only when a clearance is verified',
  'clearance.changeToday': 'read only when a clearance is verified',
}

const adverse = 'held an adverse optional measurement'
const disagreed = 'two statements of one fact disagreed'
const dependedOn = 'withdrew a fact that other parts depended on'
const notAsked = 'an adverse finding that is not asked for at that level'

/** Blanking the field may clear a record; an amendment that does so needs a reason (knowledge base 5.4). */
export const mayClear: Readonly<Record<string, string>> = {
  mode: `${dependedOn}: VERIFY mode, and with it the questions of the day`,
  'neuro.pvrMl': adverse,
  'neuro.mJOA': adverse,
  'neuro.motor.onset': `${disagreed}: new or progressive weakness beside full strength`,
  'general.inr': adverse,
  'general.plateletsE9L': adverse,
  'general.spinalInjectionDaysAgo': adverse,
  'general.spinalSurgery.weeksAgo': `${disagreed}: no operation, and weeks since one`,
  'imaging.studies[].modality': `${dependedOn}: which study qualifies`,
  'imaging.studies[].region': `${dependedOn}: which study qualifies`,
  'imaging.levels[].qualitative': disagreed,
  'imaging.levels[].lumbarLee': disagreed,
  'imaging.levels[].schizas': disagreed,
  'imaging.levels[].kang': disagreed,
  'imaging.levels[].dscaMm2': adverse,
  'imaging.levels[].apCanalMm': adverse,
  'imaging.levels[].torgPavlov': adverse,
  'imaging.levels[].lateralRecess.L': disagreed,
  'imaging.levels[].lateralRecess.R': disagreed,
  'imaging.levels[].foramenLee.L': disagreed,
  'imaging.levels[].foramenLee.R': disagreed,
  'imaging.levels[].foramenPark.L': disagreed,
  'imaging.levels[].foramenPark.R': disagreed,
  'imaging.levels[].foramenKim.L': disagreed,
  'imaging.levels[].foramenKim.R': disagreed,
  'imaging.levels[].rootCompromise': disagreed,
  'imaging.levels[].cordCompromise': `${disagreed} (Kang), or ${notAsked} (lumbar)`,
  'imaging.levels[].cordT2Signal': notAsked,
  'imaging.levels[].caudaEquinaCompression': `${disagreed} (Lee, Schizas), or ${notAsked} (neck, chest)`,
  'imaging.levels[].dynamicTranslationMm': adverse,
  'imaging.levels[].dynamicAngulationDeg': adverse,
  'imaging.levels[].facetEffusionMm': `${adverse}, where no effusion is asked for`,
}
