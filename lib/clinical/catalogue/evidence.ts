import type { LevelFacts } from '../facts/levels.ts'
import type { Grade } from '../facts/scale-reading.ts'
import type { Scale } from '../scale.ts'
import { type FieldReading, levelField } from './field-reading.ts'

/** Which recorded fields of a level stand behind what was derived from them. */

type Which = (scale: Scale) => boolean

const fieldOf = (level: LevelFacts, { field, scale }: Grade) => levelField(level, field, scale.unit ?? null)

const gradedAs = (level: LevelFacts, word: string | undefined, which: Which): readonly FieldReading[] =>
  level.grades.filter((grade) => grade.word === word && which(grade.scale)).map((grade) => fieldOf(level, grade))

const ofSeverity: Which = ({ gives }) => gives === 'severity'

/** An unknown severity waits for a central grade; at a row that names no level, for the level. */
export function severityFields(level: LevelFacts): readonly FieldReading[] {
  if (level.level === undefined) return [levelField(level, 'level')]
  if (level.severity === undefined) return [levelField(level, 'qualitative')]
  const graded = gradedAs(level, level.severity, ofSeverity)
  const signal =
    level.severity === 'SEVERE' && level.row.cordT2Signal === 'YES' ? [levelField(level, 'cordT2Signal')] : []
  const byCord = level.severity === 'MODERATE' && level.cord === 'COMPRESSION' ? cordFields(level) : []
  return onceEach([...graded, ...signal, ...byCord])
}

/** A field can stand behind a fact in two ways: Kang 2 is both a moderate stenosis and a compressed cord. */
const onceEach = (fields: readonly FieldReading[]): readonly FieldReading[] => [
  ...new Map(fields.map((field) => [field.path, field])).values(),
]

/** The parameters behind a measurement that is worse than the grade: both sides of the disagreement. */
export function discordanceFields(level: LevelFacts): readonly FieldReading[] {
  return [
    ...gradedAs(level, level.worstMeasured, (scale) => ofSeverity(scale) && scale.kind === 'measured'),
    ...gradedAs(level, level.worstGraded, (scale) => ofSeverity(scale) && scale.kind !== 'measured'),
  ]
}

export function rootFields(level: LevelFacts): readonly FieldReading[] {
  return compromiseFields(level, 'root', 'rootCompromise', level.root)
}

export function cordFields(level: LevelFacts): readonly FieldReading[] {
  return compromiseFields(level, 'cord', 'cordCompromise', level.cord)
}

export function caudaEquinaFields(level: LevelFacts): readonly FieldReading[] {
  return compromiseFields(level, 'caudaEquina', 'caudaEquinaCompression', level.caudaEquina)
}

/** The gradings that say the same, and the written word where that says the same; unknown waits for the written word. */
function compromiseFields(
  level: LevelFacts,
  gives: Scale['gives'],
  field: string,
  word: string | undefined,
): readonly FieldReading[] {
  const written = levelField(level, field)
  if (word === undefined) return [written]
  return [...gradedAs(level, word, (scale) => scale.gives === gives), ...(written.value === word ? [written] : [])]
}
