import { LEVELS, type Level, regionOfLevel } from '../level.ts'
import type { LevelRecord } from '../record.ts'
import type { Scale } from '../scale.ts'
import type { Side } from '../terms.ts'
import { LEVEL_PARAMETERS, type ParameterSlot } from './level-parameters.ts'
import { isNumber } from './reading.ts'

/** What one recorded value says by one scale. */
export interface Grade {
  readonly scale: Scale
  /** Field path inside the row, and the side if the field has two. */
  readonly field: string
  readonly side: Side | null
  readonly word: string
}

/** One place in a level row, with the scales that read it at that level. */
interface Place extends ParameterSlot {
  readonly scales: readonly ((value: unknown) => Grade | undefined)[]
}

/** The places that are graded at a level; for undefined, at a row without a valid one. */
export type ScalesAt = (level: Level | undefined) => readonly Place[]

/** Sorts the scales of a ruleset out once for every level. */
export function sortScales(scales: readonly Scale[]): ScalesAt {
  const stray = scales.find(({ parameter }) => !LEVEL_PARAMETERS[parameter])
  if (stray) throw new Error(`Scale ${stray.id} reads ${stray.parameter}, which is not a parameter of a level`)
  const withoutLevel = placesAt(undefined, scales)
  const byLevel = new Map<Level | undefined, readonly Place[]>(LEVELS.map((level) => [level, placesAt(level, scales)]))
  return (level) => byLevel.get(level) ?? withoutLevel
}

function placesAt(level: Level | undefined, scales: readonly Scale[]): readonly Place[] {
  const applying = scales.filter((scale) => applies(scale, level))
  return Object.entries(LEVEL_PARAMETERS).flatMap(([name, slots]) => {
    const reading = applying.filter(({ parameter }) => parameter === name)
    if (reading.length === 0) return []
    return slots.map(({ field, side, read }) => ({
      field,
      side,
      read,
      scales: reading.map((scale) => gradesOf(scale, field, side)),
    }))
  })
}

function applies(scale: Scale, level: Level | undefined): boolean {
  const region = regionOfLevel(level)
  const inRegion = scale.regions === undefined || (region !== undefined && scale.regions.includes(region))
  return inRegion && (scale.levels === undefined || (level !== undefined && scale.levels.includes(level)))
}

/** Everything that the recorded values of a row say, by every scale; values from which nothing follows are left out. */
export function gradesIn(row: LevelRecord, places: readonly Place[]): readonly Grade[] {
  const grades: Grade[] = []
  for (const { read, scales } of places) {
    const value = read(row)
    if (value === undefined || value === null) continue
    for (const gradeOf of scales) {
      const grade = gradeOf(value)
      if (grade !== undefined) grades.push(grade)
    }
  }
  return grades
}

/** The grades that a scale can give at one place are made beforehand, so that reading a row makes none. */
function gradesOf(scale: Scale, field: string, side: Side | null): (value: unknown) => Grade | undefined {
  return climb(scale, (word) => ({ scale, field, side, word }))
}

/** The word that a scale gives for a value. */
export function gradeBy(scale: Scale): (value: unknown) => string | undefined {
  return climb(scale, (word) => word)
}

/** Climbs the steps of a scale as long as their lower bound is reached, and gives what was made of that step's word. */
function climb<Result>(scale: Scale, make: (word: string) => Result): (value: unknown) => Result | undefined {
  const madeOf = (word: string | null) => (word === null ? undefined : make(word))
  const bounds = scale.steps.map((step) => placeOf(scale, step.from))
  const results = scale.steps.map((step) => madeOf(step.gives))
  const lowest = madeOf(scale.lowest)
  const from = (place: number) => {
    for (let step = bounds.length - 1; step >= 0; step -= 1) {
      if (place >= (bounds[step] as number)) return results[step]
    }
    return lowest
  }
  if (!scale.words) return (value) => (isNumber(value) ? from(value) : undefined)
  const ofWord = new Map<unknown, Result | undefined>(scale.words.map((word, place) => [word, from(place)]))
  return (value) => ofWord.get(value)
}

function placeOf(scale: Scale, from: number | string): number {
  const place = typeof from === 'number' ? from : (scale.words?.indexOf(from) ?? -1)
  if (typeof from === 'string' && place < 0) throw new Error(`Scale ${scale.id} has no word ${from}`)
  return place
}
