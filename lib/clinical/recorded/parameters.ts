import type { Region } from '../level.ts'
import { CORD_COMPROMISES, ROOT_COMPROMISES, SCHIZAS_GRADES, SEVERITIES, type YES_NO } from '../terms.ts'

/**
 * Every parameter that a study can record at a level (clinical knowledge base 1.3 to 1.7): what it may be, where it
 * exists, and which end is worse. The grid, the database columns and the evaluation record are all read off this table.
 */

const LUMBAR = ['LUMBAR'] as const
const CERVICAL = ['CERVICAL'] as const
const EVERYWHERE = ['LUMBAR', 'THORACIC', 'CERVICAL'] as const
const LUMBAR_AND_CERVICAL = ['LUMBAR', 'CERVICAL'] as const

const FOUR_GRADES = [0, 1, 2, 3] as const

type Graded = {
  readonly kind: 'graded'
  /** From mildest to gravest. */
  readonly scale: readonly (string | number)[]
  readonly regions: readonly Region[]
}

type Measured = {
  readonly kind: 'measured'
  readonly unit: 'mm²' | 'mm' | '°' | 'ratio'
  /** Beyond nature: catches a slip of unit or decimal point. */
  readonly highest: number
  /** Places that are stored; a form refuses more, because rounding could cross a threshold. */
  readonly decimals: number
  readonly worse: 'smaller' | 'larger'
  readonly regions: readonly Region[]
}

const graded = <const Scale extends readonly (string | number)[]>(scale: Scale, regions: readonly Region[]) =>
  ({ kind: 'graded', scale, regions }) as const

export const PARAMETERS = {
  qualitative: graded(SEVERITIES, EVERYWHERE),
  /** Lee GY 2011, central canal on T2 axial. */
  lumbarLee: graded(FOUR_GRADES, LUMBAR),
  schizas: graded(SCHIZAS_GRADES, LUMBAR),
  /** Kang 2011, cervical canal and cord. */
  kang: graded(FOUR_GRADES, CERVICAL),
  /** Bartynski and Lin 2003. */
  lateralRecessR: graded(FOUR_GRADES, LUMBAR),
  lateralRecessL: graded(FOUR_GRADES, LUMBAR),
  /** Lee S 2010, lumbar foramen. */
  foramenLeeR: graded(FOUR_GRADES, LUMBAR),
  foramenLeeL: graded(FOUR_GRADES, LUMBAR),
  /** Park 2013, cervical foramen, oblique sagittal. */
  foramenParkR: graded(FOUR_GRADES, CERVICAL),
  foramenParkL: graded(FOUR_GRADES, CERVICAL),
  /** Kim 2015, cervical foramen, axial. */
  foramenKimR: graded([0, 1, 2], CERVICAL),
  foramenKimL: graded([0, 1, 2], CERVICAL),
  rootCompromise: graded(ROOT_COMPROMISES, EVERYWHERE),
  cordCompromise: graded(CORD_COMPROMISES, EVERYWHERE),
  cordT2Signal: graded(['NO', 'YES'] satisfies (typeof YES_NO)[number][], EVERYWHERE),
  caudaEquinaCompression: graded(['NO', 'YES'] satisfies (typeof YES_NO)[number][], LUMBAR),
  /** Meyerding. */
  listhesisMeyerding: graded([0, 1, 2, 3, 4, 5], EVERYWHERE),
  dscaMm2: { kind: 'measured', unit: 'mm²', highest: 999, decimals: 1, worse: 'smaller', regions: LUMBAR },
  apCanalMm: { kind: 'measured', unit: 'mm', highest: 99, decimals: 2, worse: 'smaller', regions: LUMBAR_AND_CERVICAL },
  torgPavlov: { kind: 'measured', unit: 'ratio', highest: 9, decimals: 3, worse: 'smaller', regions: CERVICAL },
  dynamicTranslationMm: {
    kind: 'measured',
    unit: 'mm',
    highest: 99,
    decimals: 2,
    worse: 'larger',
    regions: EVERYWHERE,
  },
  dynamicAngulationDeg: {
    kind: 'measured',
    unit: '°',
    highest: 180,
    decimals: 2,
    worse: 'larger',
    regions: EVERYWHERE,
  },
  facetEffusionMm: { kind: 'measured', unit: 'mm', highest: 99, decimals: 2, worse: 'larger', regions: EVERYWHERE },
} as const satisfies Record<string, Graded | Measured>

export type Parameter = keyof typeof PARAMETERS

export const PARAMETER_NAMES = Object.keys(PARAMETERS) as readonly Parameter[]

/** What the parameter holds when it holds a value: a word or grade of its scale, or a number in its unit. */
export type ParameterValue<P extends Parameter> = (typeof PARAMETERS)[P] extends { scale: readonly (infer Value)[] }
  ? Value
  : number

/** The parameters that exist at levels of a region, in the order of the table. */
export function parametersOf(region: Region): readonly Parameter[] {
  return PARAMETER_NAMES.filter((name) => (PARAMETERS[name].regions as readonly Region[]).includes(region))
}
