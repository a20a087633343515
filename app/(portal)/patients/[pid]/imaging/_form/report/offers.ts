import { type Level, type Region, regionOfLevel, type StudyRegion } from '#lib/clinical/level'
import { gradeDigits } from '#lib/clinical/recorded/digits'
import { levelsOfStudy } from '#lib/clinical/recorded/grid'
import { PARAMETERS, type Parameter, parametersOf } from '#lib/clinical/recorded/parameters'
import { cellField } from '#lib/clinical/recorded/study-fields'
import { SEVERITIES } from '#lib/clinical/terms'
import type { Measurement, ReportReading, Suggestion } from '#lib/reports/suggestion'

/** What the report states for one cell of the form, as it would be typed there. */
export type Offer = {
  readonly level: Level
  readonly parameter: Parameter
  /** The digit of a grade, or a number in the unit of its field. */
  readonly typed: string
  readonly said: Suggestion | Measurement
}

export type Offers = {
  readonly byField: ReadonlyMap<string, Offer>
  /** What belongs to no cell of the study: another region's levels, a foramen in the chest. */
  readonly notOnGrid: readonly Suggestion[]
}

/**
 * Where a reading's grades belong. A severity takes the same place on the column's scale that the guideline gives the scale's
 * grade: 1 mild, 2 moderate, 3 severe. The scales of recess and foramen say more than these words (2 in a recess means that
 * the root is flattened), so that the offer names the grade in the scale's own words and a physician decides.
 */
export function offersOf({ suggestions, measurements }: ReportReading, region: StudyRegion): Offers {
  const levels = levelsOfStudy(region)
  const offers: Offer[] = []
  const notOnGrid: Suggestion[] = []
  for (const said of suggestions) {
    const parameter = levels.includes(said.level) ? parameterFor(said, regionOfLevel(said.level)) : null
    const typed = parameter === null ? undefined : digitFor(parameter, said)
    if (parameter === null || typed === undefined) notOnGrid.push(said)
    else offers.push({ level: said.level, parameter, typed, said })
  }
  for (const said of measurements) {
    const here = levels.includes(said.level) && parametersOf(regionOfLevel(said.level)).includes(said.field)
    if (here && fits(said)) offers.push({ level: said.level, parameter: said.field, typed: String(said.value), said })
  }
  return { byField: new Map(offers.map((offer) => [cellField(offer.level, offer.parameter), offer])), notOnGrid }
}

function parameterFor({ field, side }: Suggestion, region: Region): Parameter | null {
  switch (field) {
    case 'central':
      return 'qualitative'
    case 'slip':
      return 'listhesisMeyerding'
    case 'recess':
      if (region !== 'LUMBAR' || side === null) return null
      return side === 'L' ? 'lateralRecessL' : 'lateralRecessR'
    case 'foramen':
      if (region === 'THORACIC' || side === null) return null
      if (region === 'CERVICAL') return side === 'L' ? 'foramenParkL' : 'foramenParkR'
      return side === 'L' ? 'foramenLeeL' : 'foramenLeeR'
  }
}

function digitFor(parameter: Parameter, { value }: Suggestion): string | undefined {
  const rank = typeof value === 'number' ? value : SEVERITIES.indexOf(value)
  return gradeDigits(parameter)[rank]?.digit
}

/** A number beyond nature, or with more places than are kept, would be refused on saving. */
function fits({ field, value }: Measurement): boolean {
  const definition = PARAMETERS[field]
  const places = String(value).split('.')[1]?.length ?? 0
  return definition.kind === 'measured' && value <= definition.highest && places <= definition.decimals
}
