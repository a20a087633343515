import type { Columns, Row } from '../catalogue/columns.ts'
import type { Facts } from '../facts.ts'
import type { Collection } from './condition.ts'

/** Everything that the conditions of a ruleset are asked of, read once: the record's facts and those of its rows. */
export interface Sheet {
  readonly facts: Facts
  readonly record: Row
  readonly collections: Readonly<Record<Collection, readonly Row[]>>
}

export function sheetOf(facts: Facts, columns: Columns): Sheet {
  const { qualifying, newest } = facts.studies
  const level: Row[] = []
  for (const each of facts.levels) level.push(columns.readRow('level', facts, each))
  const qualifyingStudy: Row[] = []
  const newestStudy: Row[] = []
  for (const study of qualifying) {
    const row = columns.readRow('study', facts, study)
    qualifyingStudy.push(row)
    if (newest.includes(study)) newestStudy.push(row)
  }
  return {
    facts,
    record: columns.readRow('record', facts, undefined),
    collections: { level, qualifyingStudy, newestStudy },
  }
}
