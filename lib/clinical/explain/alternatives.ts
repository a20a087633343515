import { PARAMETERS, type Parameter } from '../recorded/parameters.ts'
import { QUESTION_NAMES, QUESTIONS } from '../recorded/questions.ts'

type Value = string | number

/** Values on either side of the guideline's thresholds, for fields that are amounts. */
const AMOUNTS: Readonly<Record<string, readonly number[]>> = {
  'neuro.pvrMl': [0, 200],
  'neuro.motor.worstMrc': [5, 4],
  'neuro.walking.distanceM': [500, 300, 50],
  'neuro.mJOA': [18, 15, 11],
  'general.inr': [1, 2, 4],
  'general.plateletsE9L': [150, 80, 40],
  'general.spinalSurgery.weeksAgo': [12, 6],
  'general.spinalInjectionDaysAgo': [15, 7],
  dscaMm2: [100, 80, 70],
  apCanalMm: [13, 11, 9],
  torgPavlov: [0.9, 0.7],
  dynamicTranslationMm: [0, 3.5, 4],
  dynamicAngulationDeg: [0, 15, 25],
  facetEffusionMm: [0, 1.5],
}

const WORDS_BY_PATH: ReadonlyMap<string, readonly Value[]> = new Map(
  QUESTION_NAMES.flatMap((name) => {
    const question = QUESTIONS[name]
    return question.path !== null && 'words' in question ? [[question.path, question.words] as const] : []
  }),
)

/** Other values that the field at a path could have: its words, or amounts on either side of a threshold. */
export function alternativesTo(path: string, field: string, side: string | null): readonly Value[] {
  const amounts = AMOUNTS[path] ?? AMOUNTS[field]
  if (amounts) return amounts
  const parameter = (side === null ? field : `${field}${side}`) as Parameter
  if (Object.hasOwn(PARAMETERS, parameter)) {
    const definition = PARAMETERS[parameter]
    return definition.kind === 'graded' ? definition.scale : []
  }
  if (field === 'physicianReviewed') return ['YES']
  if (field === 'quality') return ['DIAGNOSTIC', 'LIMITED']
  return WORDS_BY_PATH.get(path) ?? (path === 'imaging.unlistedLevels' ? ['NORMAL_PER_REPORT', 'NOT_ASSESSED'] : [])
}

const UNITS: Readonly<Record<string, string>> = {
  'neuro.pvrMl': 'mL',
  'neuro.walking.distanceM': 'm',
  'general.plateletsE9L': '×10⁹/L',
}

/** The unit in which the amount at a path is given; null for words, grades and bare numbers. */
export function unitOf(path: string, field: string): string | null {
  const definition = Object.hasOwn(PARAMETERS, field) ? PARAMETERS[field as Parameter] : null
  if (definition?.kind === 'measured') return definition.unit === 'ratio' ? null : definition.unit
  return UNITS[path] ?? null
}
