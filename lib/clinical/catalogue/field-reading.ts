import type { LevelFacts } from '../facts/levels.ts'
import { isNumber } from '../facts/reading.ts'
import type { StudyFacts } from '../facts/studies.ts'
import type { Level } from '../level.ts'
import type { LevelRecord, StudyRecord } from '../record.ts'
import { SIDES, type Side } from '../terms.ts'

/** One recorded field as a rule saw it. `value` is null where nothing usable is recorded. */
export interface FieldReading {
  /** Path in the notation of record.ts. */
  readonly path: string
  readonly value: string | number | null
  readonly level: Level | null
  readonly side: Side | null
  readonly unit: string | null
}

/** A field of the record itself. */
export function recordField(path: string, value: unknown, unit: string | null = null): FieldReading {
  return { path, value: shown(value), level: null, side: null, unit }
}

/** A field of a level row (`kang`, `lateralRecess.L`), by the level's name where that is valid, else by the row's place. */
export function levelField({ row, level, index }: LevelFacts, field: string, unit: string | null = null): FieldReading {
  const [name, end] = field.split('.')
  const held: unknown = row[name as keyof LevelRecord]
  const side = SIDES.find((candidate) => candidate === end)
  const value = side === undefined ? held : (held as Readonly<Record<Side, unknown>> | null | undefined)?.[side]
  const path = `imaging.levels[${level ?? index}].${field}`
  return { path, value: shown(value), level: level ?? null, side: side ?? null, unit }
}

export function studyField({ row, index }: StudyFacts, field: keyof StudyRecord): FieldReading {
  return recordField(`imaging.studies[${index}].${field}`, row[field])
}

/** A raw value as people are shown it: words and numbers, and null for everything that is neither. */
function shown(value: unknown): FieldReading['value'] {
  return typeof value === 'string' || isNumber(value) ? value : null
}
