import { dayNumber } from './calendar.ts'
import { type LevelFacts, levelFacts, worstSeverity } from './facts/levels.ts'
import { groupIn, isNumber, listIn, wordIn } from './facts/reading.ts'
import type { ScalesAt } from './facts/scale-reading.ts'
import { type Studies, studiesOf } from './facts/studies.ts'
import { REGIONS, type Region } from './level.ts'
import type { EvaluationRecord } from './record.ts'
import type { Mode, Severity } from './terms.ts'

type Group<Parent, Key extends keyof Parent> = NonNullable<Parent[Key]>
type Imaging = Group<EvaluationRecord, 'imaging'>
type Neuro = Group<EvaluationRecord, 'neuro'>
type General = Group<EvaluationRecord, 'general'>

/** A record opened up for the rules: its groups, none of them missing, and what follows from them (5.2). */
export interface Facts {
  readonly patient: Group<EvaluationRecord, 'patient'>
  readonly plan: Group<EvaluationRecord, 'plan'>
  readonly imaging: Imaging
  readonly dynamic: Group<Imaging, 'dynamic'>
  readonly redFlags: Group<Imaging, 'redFlags'>
  readonly stability: Group<EvaluationRecord, 'stability'>
  readonly neuro: Neuro
  readonly motor: Group<Neuro, 'motor'>
  readonly walking: Group<Neuro, 'walking'>
  readonly general: General
  readonly spinalSurgery: Group<General, 'spinalSurgery'>
  readonly clearance: Group<EvaluationRecord, 'clearance'>
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
  const whole = groupIn(record)
  const plan = groupIn(whole.plan)
  const imaging = groupIn(whole.imaging)
  const neuro = groupIn(whole.neuro)
  const general = groupIn(whole.general)
  const asOfDay = dayNumber(whole.asOf)
  const targetRegion = wordIn(REGIONS, plan.targetRegion)
  const levels = listIn(imaging.levels).map((row, index) => levelFacts(row, index, scalesAt))
  return {
    patient: groupIn(whole.patient),
    plan,
    imaging,
    dynamic: groupIn(imaging.dynamic),
    redFlags: groupIn(imaging.redFlags),
    stability: groupIn(whole.stability),
    neuro,
    motor: groupIn(neuro.motor),
    walking: groupIn(neuro.walking),
    general,
    spinalSurgery: groupIn(general.spinalSurgery),
    clearance: groupIn(whole.clearance),
    mode: whole.mode === 'VERIFY' ? 'VERIFY' : 'ASSESS',
    asOf: whole.asOf,
    asOfDay,
    targetRegion,
    studies: studiesOf(imaging.studies, targetRegion, asOfDay),
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
