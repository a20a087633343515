import { type Columns, type Row, readRow } from '../catalogue/columns.ts'
import type { Facts } from '../facts.ts'
import type { Collection } from './condition.ts'

/** Everything that the conditions of a ruleset are asked of, read once: the record's facts and those of its rows. */
export interface Sheet {
  readonly facts: Facts
  readonly record: Row
  readonly collections: Readonly<Record<Collection, readonly Row[]>>
}

export function sheetOf(facts: Facts, columns: Columns): Sheet {
  const ofLevel = columns.inScope('level')
  const ofStudy = columns.inScope('study')
  const qualifyingStudy: Row[] = []
  const newestStudy: Row[] = []
  for (const study of facts.studies.qualifying) {
    const row = readRow(ofStudy, facts, study)
    qualifyingStudy.push(row)
    if (facts.studies.newest.includes(study)) newestStudy.push(row)
  }
  return {
    facts,
    record: readRow(columns.inScope('record'), facts, undefined),
    collections: { level: facts.levels.map((each) => readRow(ofLevel, facts, each)), qualifyingStudy, newestStudy },
  }
}
