import type { EvaluationRecord } from '#lib/clinical/record'

const yesNo = ['NO', 'YES']
const sphincter = ['NORMAL', 'LONGSTANDING_EXPLAINED', 'NEW_OR_WORSE']

/** The fields that the compared rules read, the harmless value first. */
const fields: Readonly<Record<string, readonly (string | number | null)[]>> = {
  'patient.ageYears': [60, 17, 18],
  'neuro.saddleSensoryChange': yesNo,
  'neuro.bladder': sphincter,
  'neuro.bowel': sphincter,
  'neuro.sexualFunction': sphincter,
  'neuro.pvrMl': [null, 199, 200],
  'neuro.bilateralRadiculopathy': yesNo,
  'neuro.motor.worstMrc': [5, 4, 3, 0],
  'neuro.motor.onset': ['NONE', 'CHRONIC_STABLE', 'NEW_OR_PROGRESSIVE'],
  'neuro.progressiveDeficit': yesNo,
  'neuro.sensoryDeficit': yesNo,
  'neuro.radicularPain': yesNo,
  'neuro.numbness': ['NONE', 'INTERMITTENT', 'PERSISTENT'],
  'neuro.walking.difficulty': yesNo,
  'neuro.walking.distanceM': [800, 500, 499, 100, 99],
  'neuro.umnSigns': yesNo,
  'neuro.gaitAtaxia': yesNo,
  'neuro.handClumsiness': yesNo,
  'neuro.mJOA': [null, 18, 17, 12, 11],
  'general.anticoagulation': ['NONE', 'ANTIPLATELET', 'THERAPEUTIC'],
  'general.inr': [null, 1.5, 1.6, 3.5, 3.6],
  'general.plateletsE9L': [null, 100, 99, 50, 49],
  'general.bleedingDisorder': yesNo,
  'general.osteoporosis': ['NONE', 'OSTEOPENIA', 'OSTEOPOROSIS', 'FRAGILITY_FRACTURE_HEALED'],
  'general.longTermSteroid': yesNo,
  'general.dvt': ['NO', 'SUSPECTED', 'CONFIRMED'],
  'general.malignancy': ['NONE', 'HISTORY_REMISSION', 'ACTIVE_ELSEWHERE', 'SPINE_OR_SITE'],
  'general.infectionFever': yesNo,
  'general.suspectedSpinalInfection': yesNo,
  'general.skinLesionAtSite': yesNo,
  'general.spinalSurgery.had': yesNo,
  'general.spinalSurgery.weeksAgo': [null, 11, 12],
  'general.spinalInjectionDaysAgo': [null, 14, 15],
  'general.pregnancy': yesNo,
  'general.rheumatoidOrLaxity': yesNo,
  'general.cervicalVascular': ['NONE', 'RISK', 'SUSPECTED_ACUTE'],
  'general.aaa': ['NONE', 'KNOWN', 'SYMPTOMATIC'],
  'general.recentTraumaUncleared': yesNo,
  'general.nightPainOrWeightLoss': yesNo,
  'general.communicationOrSensationLimit': yesNo,
  'general.uncontrolledCardiovascular': yesNo,
}

/** What the compared rules do not read: a complete study of two levels, harmless in every answer. */
const imaging = {
  studies: [{ modality: 'MR', region: 'LUMBAR', date: '2026-10-20', quality: 'DIAGNOSTIC', physicianReviewed: 'YES' }],
  unlistedLevels: 'NORMAL_PER_REPORT',
  changeSinceImaging: 'NONE',
  levels: ['L4-L5', 'L5-S1'].map((level) => ({
    level,
    lumbarLee: 1,
    lateralRecess: { L: 0, R: 1 },
    foramenLee: { L: 1, R: 0 },
    listhesisMeyerding: 0,
    facetEffusionMm: 0.5,
  })),
  redFlags: Object.fromEntries(
    [
      'acuteFracture',
      'tumour',
      'infection',
      'epiduralAbscess',
      'epiduralHaematoma',
      'syrinx',
      'vascularMalformation',
      'opll',
      'atlantoaxialInstability',
    ].map((flag) => [flag, 'NO']),
  ),
}

/** Numerical Recipes' linear congruential generator: the same records on every machine. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed >>> 0; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/**
 * Records that hold the answers the compared rules read, and nothing else: nine answers in ten are harmless, one in
 * forty is unknown, the rest is drawn from the field's values.
 */
export function sampleAnswers(count: number): EvaluationRecord[] {
  const random = numbers(20261122)
  const next = (): number => random.next().value ?? 0
  return Array.from({ length: count }, () => {
    const record: Tree = { asOf: '2026-11-22' }
    for (const [path, values] of Object.entries(fields)) {
      const draw = next()
      const place = draw < 0.9 ? 0 : Math.floor(next() * values.length)
      assign(record, path, draw > 0.975 ? null : (values[place] ?? null))
    }
    return record as unknown as EvaluationRecord
  })
}

/** The same records with a plan, a study of two levels and a stability confirmation: all that the whole guideline reads. */
export function completed(record: EvaluationRecord): EvaluationRecord {
  const rest = {
    plan: { targetRegion: 'LUMBAR', deliverySetting: 'REGULATED_SUPERVISED', requestedTechniques: ['T01_EFFLEURAGE'] },
    imaging,
    stability: { physicianConclusion: 'STABLE', date: '2026-11-01', assessorRole: 'SPINE_SURGEON' },
  }
  return { ...record, ...rest } as EvaluationRecord
}

type Tree = Record<string, unknown>

function assign(record: Tree, path: string, value: unknown): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let group = record
  for (const key of keys) {
    group[key] ??= {}
    group = group[key] as Tree
  }
  group[last] = value
}
