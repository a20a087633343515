import { type Level, regionOfLevel, STUDY_REGIONS, type StudyRegion } from '#lib/clinical/level'
import { cellOfText } from '#lib/clinical/recorded/digits'
import { GRID_COLUMNS, levelsOfStudy } from '#lib/clinical/recorded/grid'
import type { Parameter } from '#lib/clinical/recorded/parameters'
import { cellField } from '#lib/clinical/recorded/study-fields'
import type { TypedFinding } from '#lib/clinical/recorded/study-notes'
import type { FormValues } from '#ui/form-state'

/** The region chosen so far, or null. */
export function typedRegion(typed: FormValues): StudyRegion | null {
  return STUDY_REGIONS.find((region) => region === typed.region) ?? null
}

/** The grid's columns at a level, right to left of the patient. */
export function columnsOf(level: Level): readonly Parameter[] {
  return GRID_COLUMNS[regionOfLevel(level)]
}

/** What stands in one cell, as typed. */
export function typedCell(typed: FormValues, level: Level, parameter: Parameter): string {
  const text = typed[cellField(level, parameter)]
  return typeof text === 'string' ? text.trim() : ''
}

/** The grades typed so far; what is no grade of its scale is left out. */
export function typedFindings(typed: FormValues, region: StudyRegion): readonly TypedFinding[] {
  return levelsOfStudy(region).map((level) => {
    const cells = columnsOf(level).map((parameter) => [
      parameter,
      cellOfText(parameter, typedCell(typed, level, parameter)) ?? null,
    ])
    return { level, ...Object.fromEntries(cells) } as TypedFinding
  })
}

/** How many cells of the grid hold something, of how many. */
export function countCells(typed: FormValues, region: StudyRegion): { readonly entered: number; readonly all: number } {
  const cells = levelsOfStudy(region).flatMap((level) => columnsOf(level).map((each) => typedCell(typed, level, each)))
  return { entered: cells.filter((text) => text !== '').length, all: cells.length }
}
