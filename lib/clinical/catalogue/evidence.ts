import type { LevelFacts } from '../facts/levels.ts'
import type { ScaleSlot } from '../facts/scale-reading.ts'
import type { Facts } from '../facts.ts'
import { type FieldReading, levelField } from './field-reading.ts'

/** Which recorded fields of a level stand behind what was derived from them. */

const gradedAs = (slots: readonly ScaleSlot[], level: LevelFacts, word: string): readonly FieldReading[] =>
  slots
    .filter((slot) => slot.grade(slot.read(level.row)) === word)
    .map((slot) => levelField(level, slot.field, slot.scale.unit ?? null))

/** An unknown severity waits for a central grade; at a row that names no level, for the level. */
export function severityFields(facts: Facts, level: LevelFacts): readonly FieldReading[] {
  if (level.level === undefined) return [levelField(level, 'level')]
  if (level.severity === undefined) return [levelField(level, 'qualitative')]
  const graded = gradedAs(facts.scalesAt(level.level).severity, level, level.severity)
  const signal =
    level.severity === 'SEVERE' && level.row.cordT2Signal === 'YES' ? [levelField(level, 'cordT2Signal')] : []
  const byCord = level.severity === 'MODERATE' && level.cord === 'COMPRESSION' ? cordFields(facts, level) : []
  return onceEach([...graded, ...signal, ...byCord])
}

/** A field can stand behind a fact in two ways: Kang 2 is both a moderate stenosis and a compressed cord. */
const onceEach = (fields: readonly FieldReading[]): readonly FieldReading[] => [
  ...new Map(fields.map((field) => [field.path, field])).values(),
]

/** The parameters behind a measurement that is worse than the grade: both sides of the disagreement. */
export function discordanceFields(facts: Facts, level: LevelFacts): readonly FieldReading[] {
  const slots = facts.scalesAt(level.level).severity
  const measured = slots.filter(({ scale }) => scale.kind === 'measured')
  const graded = slots.filter(({ scale }) => scale.kind !== 'measured')
  return [
    ...(level.worstMeasured ? gradedAs(measured, level, level.worstMeasured) : []),
    ...(level.worstGraded ? gradedAs(graded, level, level.worstGraded) : []),
  ]
}

export function rootFields(facts: Facts, level: LevelFacts): readonly FieldReading[] {
  return compromiseFields(facts.scalesAt(level.level).root, level, 'rootCompromise', level.root)
}

export function cordFields(facts: Facts, level: LevelFacts): readonly FieldReading[] {
  return compromiseFields(facts.scalesAt(level.level).cord, level, 'cordCompromise', level.cord)
}

export function caudaEquinaFields(facts: Facts, level: LevelFacts): readonly FieldReading[] {
  return compromiseFields(facts.scalesAt(level.level).caudaEquina, level, 'caudaEquinaCompression', level.caudaEquina)
}

/** The gradings that say the same, and the written word where that says the same; unknown waits for the written word. */
function compromiseFields(
  slots: readonly ScaleSlot[],
  level: LevelFacts,
  field: string,
  word: string | undefined,
): readonly FieldReading[] {
  const written = levelField(level, field)
  if (word === undefined) return [written]
  return [...gradedAs(slots, level, word), ...(written.value === word ? [written] : [])]
}
