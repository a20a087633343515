import { dayNumber } from '../calendar.ts'
import type { StudyRecord } from '../record.ts'
import { groupIn, listIn } from './reading.ts'

/** One imaging study with its age. */
export interface StudyFacts {
  readonly row: StudyRecord
  readonly index: number
  /** Whole calendar days from the study to `asOf`; negative for a study of the future, undefined for an undated one. */
  readonly ageDays: number | undefined
}

/** The studies that can answer the question, and the newest of them. */
export interface Studies {
  readonly all: readonly StudyFacts[]
  /** MR, CT myelography or CT of the target region or of the whole spine: a plain film never grades stenosis. */
  readonly qualifying: readonly StudyFacts[]
  /** The qualifying studies that share the latest date not after `asOf`; undated and future ones are passed over. */
  readonly newest: readonly StudyFacts[]
  readonly newestAgeDays: number | undefined
}

const SECTIONAL_MODALITIES: readonly unknown[] = ['MR', 'CT_MYELO', 'CT']

export function studiesOf(
  rows: readonly StudyRecord[] | null | undefined,
  targetRegion: unknown,
  asOfDay: number | undefined,
): Studies {
  const all = listIn(rows).map((row, index) => studyFacts(row, index, asOfDay))
  const qualifying = all.filter(({ row }) => qualifies(row, targetRegion))
  const newestAgeDays = youngestPast(qualifying)
  const newest = newestAgeDays === undefined ? [] : qualifying.filter(({ ageDays }) => ageDays === newestAgeDays)
  return { all, qualifying, newest, newestAgeDays }
}

/** The smallest age that is not negative. */
function youngestPast(studies: readonly StudyFacts[]): number | undefined {
  let youngest: number | undefined
  for (const { ageDays } of studies) {
    if (ageDays !== undefined && ageDays >= 0 && !(youngest !== undefined && youngest <= ageDays)) youngest = ageDays
  }
  return youngest
}

function studyFacts(value: StudyRecord, index: number, asOfDay: number | undefined): StudyFacts {
  const row = groupIn(value)
  return { row, index, ageDays: ageInDays(row.date, asOfDay) }
}

function qualifies(row: StudyRecord, targetRegion: unknown): boolean {
  const regionFits = row.region === 'WHOLE_SPINE' || (targetRegion !== undefined && row.region === targetRegion)
  return SECTIONAL_MODALITIES.includes(row.modality) && regionFits
}

/** Whole calendar days from a date to `asOf`; undefined when either is not a date. */
export function ageInDays(date: unknown, asOfDay: number | undefined): number | undefined {
  const day = dayNumber(date)
  return day === undefined || asOfDay === undefined ? undefined : asOfDay - day
}
