import type { EvaluationRecord, LevelRecord, StudyRecord } from '#lib/clinical/record'
import { type JudgedLevel, judgeLevel } from './level.ts'

/** Days since 1970-01-01 of a day that the edge has checked; null when there is none. */
export function dayOf(text: string | null | undefined): number | null {
  return text == null ? null : Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8, 10)) / 86_400_000
}

/** Whether a day is recorded, not after today and at most `days` before it. */
export function within(date: number | null, today: number, days: number): boolean {
  return date !== null && date <= today && today - date <= days
}

/** What the rules ask of levels and studies, gathered in one walk. */
export interface Spine {
  readonly levels: number
  readonly worst: number
  readonly cordCompressed: boolean
  readonly rootCompressed: boolean
  readonly caudaEquinaCompressed: boolean
  readonly moves: boolean
  readonly incomplete: boolean
  readonly needsFilms: boolean
  readonly aboveLumbar: boolean
  readonly discordant: boolean
  readonly touched: boolean
  readonly slips: boolean
  readonly maxListhesis: number
}

const none: readonly LevelRecord[] = []

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one walk over the levels is what a hand would write.
export function spineOf(record: EvaluationRecord, today: number): Spine {
  const imaging = record.imaging
  const levels = imaging?.levels ?? none
  const dynamic = imaging?.dynamic
  const filmed =
    dynamic?.performed === 'YES' && within(dayOf(dynamic.date), today, 365) ? (dynamic.region ?? null) : null
  const spine = {
    levels: levels.length,
    worst: -1,
    cordCompressed: false,
    rootCompressed: false,
    caudaEquinaCompressed: false,
    moves: false,
    incomplete: false,
    needsFilms: false,
    aboveLumbar: false,
    discordant: false,
    touched: false,
    slips: false,
    maxListhesis: 0,
  }
  for (const row of levels) {
    const level = judgeLevel(row)
    const translation = row.dynamicTranslationMm ?? null
    const above = level.region === 'CERVICAL' || level.region === 'THORACIC'
    if (level.severity > spine.worst) spine.worst = level.severity
    if ((row.listhesisMeyerding ?? 0) > spine.maxListhesis) spine.maxListhesis = row.listhesisMeyerding ?? 0
    if (level.cord === 'COMPRESSION' || row.cordT2Signal === 'YES') spine.cordCompressed = true
    if (level.root === 'COMPRESSION') spine.rootCompressed = true
    if (level.caudaEquina === 'YES') spine.caudaEquinaCompressed = true
    if (level.moves) spine.moves = true
    if (level.discordant) spine.discordant = true
    if (level.root === 'DEVIATION' || level.cord === 'INDENTATION') spine.touched = true
    if (above && level.severity >= 1) spine.aboveLumbar = true
    if (isIncomplete(row, level, above)) spine.incomplete = true
    if (lacksFilms(row, level, filmed)) spine.needsFilms = true
    if (level.region === 'LUMBAR' && translation !== null && translation >= 3 && translation < 4 && !level.moves) {
      spine.slips = true
    }
  }
  return spine
}

function isIncomplete(row: LevelRecord, level: JudgedLevel, above: boolean): boolean {
  if (level.severity < 0 || level.root === null || row.listhesisMeyerding == null) return true
  if (above) return level.cord === null || row.cordT2Signal == null
  return level.caudaEquina === null
}

function lacksFilms(row: LevelRecord, level: JudgedLevel, filmed: string | null): boolean {
  const effusion = row.facetEffusionMm ?? null
  const needs =
    (row.listhesisMeyerding ?? 0) >= 1 || (effusion ?? 0) >= 1.5 || (effusion === null && level.region === 'LUMBAR')
  if (!needs) return false
  const covered = filmed !== null && (filmed === 'WHOLE_SPINE' || filmed === level.region)
  return !covered || row.dynamicTranslationMm == null
}

/** What the rules ask of the studies. */
export interface Studies {
  qualifying: number
  unusable: boolean
  newest: number | null
  unreviewed: boolean
  unreadable: boolean
  onlyCt: boolean
  limited: boolean
}

export function studiesOf(record: EvaluationRecord, today: number): Studies {
  const target = record.plan?.targetRegion ?? null
  const found: Studies = {
    qualifying: 0,
    unusable: false,
    newest: null,
    unreviewed: false,
    unreadable: false,
    onlyCt: false,
    limited: false,
  }
  for (const study of record.imaging?.studies ?? []) {
    if (study.modality !== 'MR' && study.modality !== 'CT' && study.modality !== 'CT_MYELO') continue
    if (study.region !== 'WHOLE_SPINE' && (target === null || study.region !== target)) continue
    found.qualifying++
    const date = dayOf(study.date)
    if (date === null || date > today) found.unusable = true
    else addDated(found, study, date)
  }
  return found
}

function addDated(found: Studies, study: StudyRecord, date: number): void {
  if (found.newest !== null && date < found.newest) return
  if (found.newest === null || date > found.newest) {
    found.newest = date
    found.unreviewed = false
    found.unreadable = false
    found.onlyCt = true
    found.limited = false
  }
  if (study.physicianReviewed !== 'YES') found.unreviewed = true
  if (study.quality == null || study.quality === 'NONDIAGNOSTIC') found.unreadable = true
  if (study.quality === 'LIMITED') found.limited = true
  if (study.modality !== 'CT') found.onlyCt = false
}
