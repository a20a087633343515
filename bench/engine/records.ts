import type { EvaluationRecord } from '#lib/clinical/record'

const yesNo = ['NO', 'YES']
const sphincter = ['NORMAL', 'LONGSTANDING_EXPLAINED', 'NEW_OR_WORSE']

const redFlags = [
  'acuteFracture',
  'tumour',
  'infection',
  'epiduralAbscess',
  'epiduralHaematoma',
  'syrinx',
  'vascularMalformation',
  'opll',
  'atlantoaxialInstability',
]

/** The fields that the compared rules read, the harmless value first. */
const fields: Readonly<Record<string, readonly (string | number | null)[]>> = {
  mode: ['ASSESS', 'VERIFY'],
  'patient.ageYears': [60, 17, 18],
  'plan.targetRegion': ['LUMBAR', 'CERVICAL', 'THORACIC'],
  'plan.deliverySetting': ['REGULATED_SUPERVISED', 'UNREGULATED'],
  ...Object.fromEntries(redFlags.map((flag) => [`imaging.redFlags.${flag}`, yesNo])),
  'stability.physicianConclusion': ['STABLE', 'NOT_EVALUATED', 'UNSTABLE'],
  'stability.assessorRole': ['SPINE_SURGEON', 'PHYSICIAN', 'RADIOLOGIST', 'ORTHOPAEDIC_SPINE_PHYSICIAN'],
  'clearance.changeToday': ['NO', 'YES', 'NEURO_EMERGENCY'],
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

const graded = {
  lumbarLee: 1,
  lateralRecess: { L: 0, R: 1 },
  foramenLee: { L: 1, R: 0 },
  listhesisMeyerding: 0,
  facetEffusionMm: 0.5,
}
const stated = {
  qualitative: 'NONE',
  rootCompromise: 'NONE',
  caudaEquinaCompression: 'NO',
  listhesisMeyerding: 1,
  dynamicTranslationMm: 2,
}

/** Spines as reports describe them: two levels each, most of them mild, some that a rule of the imaging speaks about. */
const spines = [
  [graded, stated],
  [graded, { ...graded, dscaMm2: 120 }],
  [{ ...stated, qualitative: 'MILD' }, stated],
  [{ ...graded, lumbarLee: 2 }, graded],
  [graded, { ...stated, rootCompromise: 'DEVIATION', dynamicTranslationMm: 3.2 }],
  [{ ...graded, lateralRecess: { L: 2, R: 0 } }, stated],
  [
    { ...graded, dscaMm2: 60 },
    { ...stated, rootCompromise: null },
  ],
].map(([upper, lower]) => [
  { level: 'L4-L5', ...upper },
  { level: 'L5-S1', ...lower },
])

/** What the compared rules do not read of a complete record: studies, films and levels. */
const imagings = spines.map((levels, place) => ({
  studies: [
    { modality: 'MR', region: 'LUMBAR', date: '2026-10-20', quality: 'DIAGNOSTIC', physicianReviewed: 'YES' },
    { modality: 'XR', region: 'LUMBAR', date: '2026-10-21' },
  ],
  dynamic: { performed: 'YES', region: 'LUMBAR', date: place === 2 ? '2025-10-21' : '2026-10-21' },
  unlistedLevels: 'NORMAL_PER_REPORT',
  changeSinceImaging: 'NONE',
  levels,
}))

const clearance = { status: 'ACTIVE', issuedOn: '2026-11-10', validUntil: '2027-01-10', sessionsUsed: 3 }

/** Numerical Recipes' linear congruential generator: the same records on every machine. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed >>> 0; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/**
 * Records that hold the answers the compared rules read, and nothing else: nineteen answers in twenty are harmless,
 * one in a hundred is unknown, the rest is drawn from the field's values. Of some fifty answers, then, two or three
 * are adverse and one in two records lacks one.
 */
export function sampleAnswers(count: number): EvaluationRecord[] {
  const random = numbers(20261122)
  const next = (): number => random.next().value ?? 0
  return Array.from({ length: count }, () => {
    const record: Tree = { asOf: '2026-11-22' }
    for (const [path, values] of Object.entries(fields)) {
      const draw = next()
      const place = draw < 0.95 ? 0 : Math.floor(next() * values.length)
      assign(record, path, draw > 0.99 ? null : (values[place] ?? null))
    }
    return record as unknown as EvaluationRecord
  })
}

/** A record with all that the whole guideline reads: one of the spines in turn, techniques, dates, a clearance. */
export function completed(record: EvaluationRecord, place: number): EvaluationRecord {
  const { plan, imaging, stability } = record
  return {
    ...record,
    plan: { ...plan, requestedTechniques: ['T01_EFFLEURAGE'] },
    imaging: { ...imaging, ...imagings[place % imagings.length] },
    stability: { ...stability, date: '2026-11-01' },
    clearance: { ...clearance, ...record.clearance },
  } as EvaluationRecord
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
