import { LEVELS, type Level, regionOfLevel } from '../level.ts'
import type { Scale } from '../scale.ts'
import { LEVEL_PARAMETERS, type ParameterSlot } from './level-parameters.ts'
import { isNumber } from './reading.ts'

/** A scale bound to one place in a level row. */
export interface ScaleSlot extends ParameterSlot {
  readonly scale: Scale
  /** The word that the scale gives for a recorded value; undefined where nothing was recorded or nothing follows. */
  grade(value: unknown): string | undefined
}

/** The scales that apply at one level, by what they give. */
export type LevelScales = Readonly<Record<Scale['gives'], readonly ScaleSlot[]>>

/** The scales that apply at a level; for undefined, those that apply at a row without a valid one. */
export type ScalesAt = (level: Level | undefined) => LevelScales

/** Sorts the scales of a ruleset out once for every level. */
export function sortScales(scales: readonly Scale[]): ScalesAt {
  const withoutLevel = select(undefined, scales)
  const byLevel = new Map<Level | undefined, LevelScales>(LEVELS.map((level) => [level, select(level, scales)]))
  return (level) => byLevel.get(level) ?? withoutLevel
}

function select(level: Level | undefined, scales: readonly Scale[]): LevelScales {
  const slots = scales.filter((scale) => applies(scale, level)).flatMap(bind)
  const giving = (gives: Scale['gives']) => slots.filter((slot) => slot.scale.gives === gives)
  return {
    severity: giving('severity'),
    root: giving('root'),
    cord: giving('cord'),
    caudaEquina: giving('caudaEquina'),
  }
}

function applies(scale: Scale, level: Level | undefined): boolean {
  const region = regionOfLevel(level)
  const inRegion = scale.regions === undefined || (region !== undefined && scale.regions.includes(region))
  return inRegion && (scale.levels === undefined || (level !== undefined && scale.levels.includes(level)))
}

function bind(scale: Scale): readonly ScaleSlot[] {
  const slots = LEVEL_PARAMETERS[scale.parameter]
  if (!slots) throw new Error(`Scale ${scale.id} reads ${scale.parameter}, which is not a parameter of a level`)
  const grade = gradeBy(scale)
  return slots.map((slot) => ({ ...slot, scale, grade }))
}

/** Climbs the steps as long as their lower bound is reached. */
export function gradeBy(scale: Scale): (value: unknown) => string | undefined {
  const bounds = scale.steps.map((step) => placeOf(scale, step.from))
  const words = scale.steps.map((step) => step.gives ?? undefined)
  const lowest = scale.lowest ?? undefined
  const climb = (place: number) => {
    for (let step = bounds.length - 1; step >= 0; step -= 1) {
      if (place >= (bounds[step] as number)) return words[step]
    }
    return lowest
  }
  if (!scale.words) return (value) => (isNumber(value) ? climb(value) : undefined)
  const gradeOfWord = new Map<unknown, string | undefined>(scale.words.map((word, place) => [word, climb(place)]))
  return (value) => gradeOfWord.get(value)
}

function placeOf(scale: Scale, from: number | string): number {
  const place = typeof from === 'number' ? from : (scale.words?.indexOf(from) ?? -1)
  if (typeof from === 'string' && place < 0) throw new Error(`Scale ${scale.id} has no word ${from}`)
  return place
}
