import { dayNumber } from './calendar.ts'
import { answersIn } from './facts/answers.ts'
import { type Groups, groupsIn } from './facts/groups.ts'
import { type LevelFacts, levelFacts, worstSeverity } from './facts/levels.ts'
import { groupIn, isNumber, listIn, wordIn } from './facts/reading.ts'
import type { ScalesAt } from './facts/scale-reading.ts'
import { type Studies, studiesOf } from './facts/studies.ts'
import { REGIONS, type Region } from './level.ts'
import type { EvaluationRecord } from './record.ts'
import type { Mode, Severity } from './terms.ts'

/** A record opened up for the rules: what it holds, and what follows from that (clinical knowledge base 5.2). */
export interface Facts {
  readonly groups: Groups
  /** Values of the fields that rules ask about, in the order of facts/answers.ts. */
  readonly answers: readonly unknown[]
  readonly mode: Mode
  readonly asOf: string
  /** Undefined only where `asOf` is not a date; then no date of the record can be known to lie before it. */
  readonly asOfDay: number | undefined
  readonly targetRegion: Region | undefined
  readonly studies: Studies
  readonly levels: readonly LevelFacts[]
  readonly worst: Severity | undefined
  /** The highest Meyerding grade recorded at any row; 0 if none is. */
  readonly maxListhesis: number
}

/** Derives the facts of a record under the scales of a ruleset. Never throws, whatever the record holds. */
export function factsOf(record: EvaluationRecord, scalesAt: ScalesAt): Facts {
  const { asOf, mode } = groupIn(record)
  const groups = groupsIn(groupIn(record))
  const asOfDay = dayNumber(asOf)
  const targetRegion = wordIn(REGIONS, groups.plan.targetRegion)
  const levels = listIn(groups.imaging.levels).map((row, index) => levelFacts(row, index, scalesAt))
  return {
    groups,
    answers: answersIn(groups),
    mode: mode === 'VERIFY' ? 'VERIFY' : 'ASSESS',
    asOf,
    asOfDay,
    targetRegion,
    studies: studiesOf(groups.imaging.studies, targetRegion, asOfDay),
    levels,
    worst: worstSeverity(levels),
    maxListhesis: highestSlip(levels),
  }
}

function highestSlip(levels: readonly LevelFacts[]): number {
  let highest = 0
  for (const { row } of levels) {
    const grade = row.listhesisMeyerding
    if (isNumber(grade) && grade > highest) highest = grade
  }
  return highest
}
