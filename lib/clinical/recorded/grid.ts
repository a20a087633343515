import { LEVELS, LEVELS_BY_REGION, type Level, REGIONS, type Region, type StudyRegion } from '../level.ts'
import { type Parameter, parametersOf } from './parameters.ts'

/**
 * The grid's columns, right to left of the patient as on the axial image, slip last. Each column speaks its own scale:
 * the canal as reported, the recess by Bartynski, the foramen by Lee (in the neck by Park), slip by Meyerding.
 */
export const GRID_COLUMNS = {
  LUMBAR: ['foramenLeeR', 'lateralRecessR', 'qualitative', 'lateralRecessL', 'foramenLeeL', 'listhesisMeyerding'],
  THORACIC: ['qualitative', 'cordT2Signal', 'listhesisMeyerding'],
  CERVICAL: ['foramenParkR', 'qualitative', 'cordT2Signal', 'foramenParkL', 'listhesisMeyerding'],
} as const satisfies Record<Region, readonly Parameter[]>

export type GridColumn = (typeof GRID_COLUMNS)[Region][number]

const columnsOf: Readonly<Record<Region, readonly Parameter[]>> = GRID_COLUMNS

/** What the rules wait for at a level and the grid does not ask (R-LIT-I05, R-LIT-I08): first in the detail row. */
const AWAITED: Readonly<Record<Region, readonly Parameter[]>> = {
  LUMBAR: ['caudaEquinaCompression', 'facetEffusionMm'],
  THORACIC: ['rootCompromise', 'cordCompromise'],
  CERVICAL: ['kang', 'cordCompromise'],
}

/** What stands in a level's detail row: every other parameter that exists in its region, those waited for first. */
export function detailsOf(region: Region): readonly Parameter[] {
  const others = parametersOf(region).filter((parameter) => !columnsOf[region].includes(parameter))
  return [...AWAITED[region], ...others.filter((parameter) => !AWAITED[region].includes(parameter))]
}

/** The regions of the spine that a study shows, from head to tail. */
export function regionsOfStudy(region: StudyRegion): readonly Region[] {
  return region === 'WHOLE_SPINE' ? ['CERVICAL', 'THORACIC', 'LUMBAR'] : REGIONS.filter((each) => each === region)
}

/** The levels that a study of a region can speak of, from head to tail. */
export function levelsOfStudy(region: StudyRegion): readonly Level[] {
  const shown = regionsOfStudy(region).flatMap((each): readonly Level[] => LEVELS_BY_REGION[each])
  return LEVELS.filter((level) => shown.includes(level))
}
