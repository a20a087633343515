import { type Level, type Region, regionOfLevel } from '../level.ts'
import type { LevelRecord } from '../record.ts'
import type { CordCompromise, RootCompromise, Severity, YesNo } from '../terms.ts'
import { caudaEquinaCompressionOf, cordCompromiseOf, rootCompromiseOf } from './compromise.ts'
import { groupIn } from './reading.ts'
import { type Grade, gradesIn, type ScalesAt } from './scale-reading.ts'
import { severityOf, severityRank } from './severity.ts'

/** One row of `imaging.levels` with what follows from it. */
export interface LevelFacts {
  readonly row: LevelRecord
  readonly index: number
  /** Undefined where the row names no valid level; its region and severity are then unknown, whatever else it holds. */
  readonly level: Level | undefined
  readonly region: Region | undefined
  /** What the recorded parameters say, scale by scale. */
  readonly grades: readonly Grade[]
  readonly severity: Severity | undefined
  /** The mildest that the severity can be: an unknown severity lies anywhere from here to SEVERE. */
  readonly severityAtLeast: Severity
  readonly worstGraded: Severity | undefined
  readonly worstMeasured: Severity | undefined
  readonly root: RootCompromise | undefined
  readonly cord: CordCompromise | undefined
  readonly caudaEquina: YesNo | undefined
}

export function levelFacts(value: LevelRecord, index: number, scalesAt: ScalesAt): LevelFacts {
  const row = groupIn(value)
  const region = regionOfLevel(row.level)
  const level = region === undefined ? undefined : (row.level as Level)
  const grades = gradesIn(row, scalesAt(level))
  const cord = cordCompromiseOf(grades, row)
  const reading = severityOf(grades, row, cord === 'COMPRESSION')
  return {
    row,
    index,
    level,
    region,
    grades,
    severity: level === undefined ? undefined : reading.severity,
    severityAtLeast: reading.atLeast,
    worstGraded: reading.worstGraded,
    worstMeasured: reading.worstMeasured,
    root: rootCompromiseOf(grades, row, region),
    cord,
    caudaEquina: caudaEquinaCompressionOf(grades, row),
  }
}

/** The worst severity among levels whose severity is known, in all regions; undefined when there is none. */
export function worstSeverity(levels: readonly LevelFacts[]): Severity | undefined {
  return levels.reduce<Severity | undefined>(
    (worst, level) => (severityRank(level.severity) > severityRank(worst) ? level.severity : worst),
    undefined,
  )
}
