/**
 * Every field of the evaluation record with the values worth trying, so that one table feeds the generators, the
 * fail-safe proof and the garbage. Of each field the first value is the one a clearable record holds; the others are
 * the rest of its vocabulary, or the numbers on both sides of every threshold that reads it.
 */
import { dayText, day as readDay } from '../reference/read.ts'
import { techniques } from '../reference/techniques.ts'
import { cervicalLevels, lumbarLevels, thoracicLevels, vocabularies } from '../reference/vocabularies.ts'

export interface Field {
  readonly path: string
  readonly values: readonly unknown[]
}

/** The calendar day of most generated records: the 365 days before it hold a 29 February, those before many others do not. */
export const today = '2024-11-22'

/** The calendar day `days` before a day (after it, when negative). */
export function daysBefore(days: number, from: string = today): string {
  return dayText((readDay({ from }, 'from') ?? 0) - days)
}

const field = (path: string, ...values: readonly unknown[]): Field => ({ path, values })

/** A field of words, the benign one first. */
const words = (
  path: string,
  benign: string,
  vocabulary = vocabularies[path.split('.').at(-1) ?? ''] ?? vocabularies[path],
): Field => field(path, benign, ...(vocabulary ?? ['YES', 'NO']).filter((word) => word !== benign))

const no = (path: string): Field => words(path, 'NO', ['YES', 'NO'])

const imagingAges = [0, 1, 182, 183, 184, 185, 364, 365, 366, 367, 731, -1, -30]
const dates = (path: string, ages: readonly number[]): Field => field(path, ...ages.map((age) => daysBefore(age)))

const someTechniques = [
  ...techniques.permitted.slice(0, 2),
  ...techniques.onlyIfNamed,
  ...techniques.forbidden.slice(0, 2),
]

export const recordFields: readonly Field[] = [
  field('asOf', today, '2024-11-21', '2024-11-23', '2024-02-29', '2025-02-14', '2025-11-22'),
  words('mode', 'ASSESS'),
  field('patient.ageYears', 60, 0, 17, 17.9, 18, 19, 90),
  field('patient.sex', 'FEMALE', 'MALE', 'OTHER'),
  words('plan.targetRegion', 'LUMBAR'),
  words('plan.deliverySetting', 'REGULATED_SUPERVISED'),
  field(
    'plan.requestedTechniques',
    [],
    ['T01_EFFLEURAGE'],
    someTechniques,
    ['T22_HVLA_THRUST_MAITLAND_V', 'T22', 'T08', 't01_effleurage'],
    ['__proto__', 'constructor', 'toString', ''],
  ),
  words('imaging.dynamic.performed', 'YES', ['YES', 'NO']),
  words('imaging.dynamic.region', 'LUMBAR', vocabularies.region),
  dates('imaging.dynamic.date', [10, 0, 364, 365, 366, -1]),
  words('imaging.unlistedLevels', 'NORMAL_PER_REPORT'),
  words('imaging.changeSinceImaging', 'NONE', ['NONE', 'BETTER', 'WORSE']),
  ...[
    'acuteFracture',
    'tumour',
    'infection',
    'epiduralAbscess',
    'epiduralHaematoma',
    'syrinx',
    'vascularMalformation',
    'opll',
    'atlantoaxialInstability',
  ].map((flag) => no(`imaging.redFlags.${flag}`)),
  words('stability.physicianConclusion', 'STABLE'),
  dates('stability.date', [20, 0, 364, 365, 366, -1]),
  words('stability.assessorRole', 'SPINE_SURGEON'),
  no('neuro.saddleSensoryChange'),
  words('neuro.bladder', 'NORMAL'),
  words('neuro.bowel', 'NORMAL'),
  words('neuro.sexualFunction', 'NORMAL'),
  field('neuro.pvrMl', null, 0, 199, 199.9, 200, 201),
  no('neuro.bilateralRadiculopathy'),
  field('neuro.motor.worstMrc', 5, 4, 3, 2, 1, 0),
  field('neuro.motor.myotome', null, 'L5'),
  words('neuro.motor.onset', 'NONE'),
  no('neuro.progressiveDeficit'),
  no('neuro.sensoryDeficit'),
  no('neuro.radicularPain'),
  words('neuro.numbness', 'NONE'),
  no('neuro.walking.difficulty'),
  field('neuro.walking.distanceM', 800, 0, 99, 99.9, 100, 101, 499, 499.9, 500, 501),
  no('neuro.walking.neurogenicClaudication'),
  no('neuro.umnSigns'),
  no('neuro.gaitAtaxia'),
  no('neuro.handClumsiness'),
  field('neuro.mJOA', null, 18, 17, 13, 12, 11, 0),
  words('general.anticoagulation', 'NONE'),
  field('general.inr', null, 1, 1.5, 1.51, 3.5, 3.51, 6),
  field('general.plateletsE9L', null, 250, 100, 99.9, 50, 49.9, 0),
  no('general.bleedingDisorder'),
  words('general.osteoporosis', 'NONE'),
  no('general.longTermSteroid'),
  words('general.dvt', 'NO'),
  words('general.malignancy', 'NONE'),
  no('general.infectionFever'),
  no('general.suspectedSpinalInfection'),
  no('general.skinLesionAtSite'),
  no('general.spinalSurgery.had'),
  field('general.spinalSurgery.weeksAgo', null, 0, 11, 11.9, 12, 13, 500),
  field('general.spinalSurgery.instrumented', null, 'YES', 'NO'),
  field('general.spinalInjectionDaysAgo', null, 0, 13, 14, 14.1, 15, 90),
  no('general.pregnancy'),
  no('general.rheumatoidOrLaxity'),
  words('general.cervicalVascular', 'NONE'),
  words('general.aaa', 'NONE'),
  no('general.recentTraumaUncleared'),
  no('general.nightPainOrWeightLoss'),
  no('general.communicationOrSensationLimit'),
  no('general.uncontrolledCardiovascular'),
  words('clearance.status', 'ACTIVE'),
  dates('clearance.issuedOn', [5, 0, 83, 84, 85, -1]),
  dates('clearance.validUntil', [-30, -1, 0, 1, -500]),
  field('clearance.sessionsUsed', 2, 0, 8, 9, 10),
  words('clearance.changeToday', 'NO'),
]

/** The fields of one study, as paths from its row. */
export const studyFields: readonly Field[] = [
  words('modality', 'MR'),
  words('region', 'LUMBAR'),
  dates('date', [30, ...imagingAges]),
  words('quality', 'DIAGNOSTIC'),
  words('physicianReviewed', 'YES', ['YES', 'NO']),
]

const sides = (path: string, ...grades: readonly unknown[]): Field[] =>
  ['L', 'R'].map((side) => field(`${path}.${side}`, ...grades))

/** The fields of one level, as paths from its row. */
export const levelFields: readonly Field[] = [
  field('level', ...lumbarLevels.toReversed(), ...cervicalLevels, ...thoracicLevels),
  words('qualitative', 'MILD'),
  field('lumbarLee', null, 0, 1, 2, 3),
  field('schizas', null, ...(vocabularies.schizas ?? [])),
  field('kang', null, 0, 1, 2, 3),
  field('dscaMm2', null, 150, 100, 99.9, 75, 74.9, 20),
  field('apCanalMm', null, 18, 13, 12.9, 12, 11.9, 10, 9.9, 5),
  field('torgPavlov', null, 1, 0.8, 0.79),
  ...sides('lateralRecess', 0, 1, 2, 3),
  ...sides('foramenLee', 0, 1, 2, 3),
  ...sides('foramenPark', null, 0, 1, 2, 3),
  ...sides('foramenKim', null, 0, 1, 2),
  words('rootCompromise', 'NONE'),
  words('cordCompromise', 'NONE'),
  no('cordT2Signal'),
  no('caudaEquinaCompression'),
  field('listhesisMeyerding', 0, 1, 2, 3, 4, 5),
  field('dynamicTranslationMm', 1, 0, 2.5, 2.6, 2.9, 3, 3.5, 3.6, 3.9, 4, 4.5, 9),
  field('dynamicAngulationDeg', null, 0, 5, 5.1, 11, 11.1, 14.9, 15, 19.9, 20, 24.9, 25, 40),
  field('facetEffusionMm', 0.5, 0, 1.4, 1.5, 3),
]

/** Words, numbers and shapes that belong in no field, or in no field of another kind. */
export const garbage: readonly unknown[] = [
  'BANANA',
  '',
  'yes',
  'UNKNOWN',
  '2024-02-30',
  '2023-02-29',
  '2024-11-22T00:00:00Z',
  '__proto__',
  0,
  -1,
  2.5,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  true,
  false,
  [],
  {},
  [null],
  [[]],
  { level: {} },
  { L: 'x', R: [] },
  { performed: { toString: null } },
]

/** Where whole groups and rows stand, for garbage in place of a group. */
export const groupPaths: readonly string[] = [
  'patient',
  'plan',
  'imaging',
  'imaging.studies',
  'imaging.studies.0',
  'imaging.dynamic',
  'imaging.levels',
  'imaging.levels.0',
  'imaging.levels.0.lateralRecess',
  'imaging.levels.0.foramenLee',
  'imaging.redFlags',
  'stability',
  'neuro',
  'neuro.motor',
  'neuro.walking',
  'general',
  'general.spinalSurgery',
  'clearance',
]
