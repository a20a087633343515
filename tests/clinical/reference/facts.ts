import { caudaEquinaOf, cordOf, rootOf, type Severity, severityOf, worstOf } from './level-facts.ts'
import { day, number, rows, word } from './read.ts'

export const levels = (record: unknown): readonly unknown[] => rows(record, 'imaging.levels')

/** "The worst severity among levels whose severity is known, in all regions; null if there is none." */
export function worst(record: unknown): Severity | null {
  return worstOf(
    levels(record)
      .map(severityOf)
      .filter((severity) => severity !== null),
  )
}

/** "Some level with cord COMPRESSION or cordT2Signal YES." */
export function cordCompression(record: unknown): boolean {
  return levels(record).some((row) => cordOf(row) === 'COMPRESSION' || word(row, 'cordT2Signal') === 'YES')
}

/** "Some level with root COMPRESSION." */
export function rootCompression(record: unknown): boolean {
  return levels(record).some((row) => rootOf(row) === 'COMPRESSION')
}

/** "Some level with cauda equina YES." */
export function caudaEquinaCompression(record: unknown): boolean {
  return levels(record).some((row) => caudaEquinaOf(row) === 'YES')
}

export const weeksAgo = (record: unknown): number | null => number(record, 'general.spinalSurgery.weeksAgo')

/** "spinalSurgery.had YES, or weeksAgo recorded (weeks since an operation prove one)." */
export function surgery(record: unknown): boolean {
  return word(record, 'general.spinalSurgery.had') === 'YES' || weeksAgo(record) !== null
}

export const mrc = (record: unknown): number | null => number(record, 'neuro.motor.worstMrc')

/** "MRC ≤ 4"; false when it is not recorded. */
export function weak(record: unknown): boolean {
  const grade = mrc(record)
  return grade !== null && grade <= 4
}

/** "progressiveDeficit YES, or MRC ≤ 4, or umnSigns YES." */
export function neuroDeficit(record: unknown): boolean {
  return word(record, 'neuro.progressiveDeficit') === 'YES' || weak(record) || word(record, 'neuro.umnSigns') === 'YES'
}

/** "The highest Meyerding grade recorded (0 if none)." */
export function maxListhesis(record: unknown): number {
  return Math.max(0, ...levels(record).map((row) => number(row, 'listhesisMeyerding') ?? 0))
}

export const asOf = (record: unknown): number | null => day(record, 'asOf')

export const verifying = (record: unknown): boolean => word(record, 'mode') === 'VERIFY'

/** "Modality MR, CT_MYELO or CT, and region equal to the target region or WHOLE_SPINE." */
export function qualifyingStudies(record: unknown): unknown[] {
  const target = word(record, 'plan.targetRegion')
  return rows(record, 'imaging.studies').filter((study) => {
    const modality = word(study, 'modality')
    const region = word(study, 'region')
    if (modality !== 'MR' && modality !== 'CT_MYELO' && modality !== 'CT') return false
    return region === 'WHOLE_SPINE' || (region !== null && region === target)
  })
}

/** Whether a study has a date that is not after `asOf`. */
export function datedByNow(record: unknown, study: unknown): boolean {
  const today = asOf(record)
  const date = day(study, 'date')
  return today !== null && date !== null && date <= today
}

/** "Those qualifying studies that share the latest date not after asOf; undated and future studies are passed over." */
export function newestStudies(record: unknown): unknown[] {
  const dated = qualifyingStudies(record).filter((study) => datedByNow(record, study))
  const latest = Math.max(...dated.map((study) => day(study, 'date') ?? Number.NEGATIVE_INFINITY))
  return dated.filter((study) => day(study, 'date') === latest)
}

/** The day of the newest studies, null when there is none. */
export function newestDay(record: unknown): number | null {
  const [study] = newestStudies(record)
  return study === undefined ? null : day(study, 'date')
}

/** Whole calendar days from the day at `path` to `asOf`: negative for the future, null when either is not recorded. */
export function daysSince(record: unknown, path: string): number | null {
  const today = asOf(record)
  const date = day(record, path)
  return today === null || date === null ? null : today - date
}
