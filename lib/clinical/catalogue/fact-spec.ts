import type { Word } from '../conditions/condition.ts'
import type { LevelFacts } from '../facts/levels.ts'
import { isNumber } from '../facts/reading.ts'
import type { StudyFacts } from '../facts/studies.ts'
import type { Facts } from '../facts.ts'
import type { FieldReading } from './field-reading.ts'

/** What a fact is about: the record as a whole, or one row of a collection. */
export type Scope = 'record' | 'level' | 'study'

/** The row that a condition is asked about; undefined while it is asked about the record. */
export type Item = LevelFacts | StudyFacts | undefined

/** A fact that conditions can name. */
export interface FactSpec<Row = Item> {
  readonly scope: Scope
  /** The vocabulary of a fact that is a word; null for a number. */
  readonly words: readonly Word[] | null
  readonly unit: string | null
  /** Present on a fact that is one field of the record itself: the path of that field, and its place in facts/answers.ts. */
  readonly path?: string
  readonly answer?: number
  read(facts: Facts, row: Row): unknown
  /** The recorded fields that the fact stands on; where it is unknown, the field in which an answer can be given. */
  fields(facts: Facts, row: Row): readonly FieldReading[]
}

/** Whether a value is one that the fact may have; anything else is unknown. */
export function isKnown({ words }: Pick<FactSpec, 'words'>, value: unknown): value is Word {
  return words === null ? isNumber(value) : words.includes(value as Word)
}
