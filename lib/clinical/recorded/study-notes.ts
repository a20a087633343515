import type { Level, Region } from '../level.ts'
import { regionOfLevel } from '../level.ts'
import { cellValue } from './cell.ts'
import { GRID_COLUMNS, levelsOfStudy } from './grid.ts'
import type { LevelFinding, RecordedStudy } from './imaging-study.ts'
import { PARAMETERS, type Parameter } from './parameters.ts'

/** What is compared: the grades that were typed so far at one level. */
export type TypedFinding = { readonly level: Level } & Partial<Omit<LevelFinding, 'level'>>

/** Something to look at once more before saving. It never stops anybody. */
export type StudyNote =
  /** The same kind of study of the same region and day is recorded. */
  | { readonly kind: 'duplicate'; readonly studyId: string }
  /** A grade is two or more away from the study before: another level or side may have been meant. */
  | { readonly kind: 'jump'; readonly level: Level; readonly parameter: Parameter; readonly studyId: string }
  /** Right and left read as each other's mirror image of the study before. */
  | { readonly kind: 'mirrored'; readonly level: Level; readonly studyId: string }

type EarlierStudy = Pick<RecordedStudy, 'modality' | 'region' | 'studyDate' | 'levels'> & { readonly id: string }

type TypedStudy = {
  readonly modality: string
  readonly region: RecordedStudy['region']
  readonly studyDate: string
  readonly findings: readonly TypedFinding[]
}

const JUMP = 2

/** The columns that stand for one structure on both sides. */
const MIRRORED: Readonly<Record<Region, readonly (readonly [right: Parameter, left: Parameter])[]>> = {
  LUMBAR: [
    ['lateralRecessR', 'lateralRecessL'],
    ['foramenLeeR', 'foramenLeeL'],
  ],
  THORACIC: [],
  CERVICAL: [['foramenParkR', 'foramenParkL']],
}

/** The newest earlier study that shows a level. `earlier` stands newest first. */
export function lastStudyOf<Study extends EarlierStudy>(earlier: readonly Study[], level: Level): Study | undefined {
  return earlier.find((study) => levelsOfStudy(study.region).includes(level) && hasGrade(study, level))
}

/** What is worth a second look in a study that is being typed, compared with those recorded before (newest first). */
export function studyNotes(typed: TypedStudy, earlier: readonly EarlierStudy[]): readonly StudyNote[] {
  const duplicates = earlier
    .filter(({ modality, region, studyDate }) => {
      return modality === typed.modality && region === typed.region && studyDate === typed.studyDate
    })
    .map(({ id }) => ({ kind: 'duplicate', studyId: id }) as const)
  const ofLevels = typed.findings.flatMap((finding): readonly StudyNote[] => {
    const last = lastStudyOf(earlier, finding.level)
    const before = last?.levels.find(({ level }) => level === finding.level)
    if (!last || !before) return []
    if (isMirrored(finding, before)) return [{ kind: 'mirrored', level: finding.level, studyId: last.id }]
    return jumps(finding, before).map(
      (parameter) => ({ kind: 'jump', level: finding.level, parameter, studyId: last.id }) as const,
    )
  })
  return [...duplicates, ...ofLevels]
}

function hasGrade(study: EarlierStudy, level: Level): boolean {
  const finding = study.levels.find((each) => each.level === level)
  const columns: readonly Parameter[] = GRID_COLUMNS[regionOfLevel(level)]
  return finding !== undefined && columns.some((parameter) => cellValue(finding[parameter]) !== null)
}

function jumps(now: TypedFinding, before: LevelFinding): readonly Parameter[] {
  const columns: readonly Parameter[] = GRID_COLUMNS[regionOfLevel(now.level)]
  return columns.filter((parameter) => {
    const [to, from] = [place(parameter, now), place(parameter, before)]
    return to !== null && from !== null && Math.abs(to - from) >= JUMP
  })
}

function isMirrored(now: TypedFinding, before: LevelFinding): boolean {
  const pairs = MIRRORED[regionOfLevel(now.level)].map(([right, left]) => ({
    now: [place(right, now), place(left, now)],
    before: [place(right, before), place(left, before)],
  }))
  const whole = pairs.length > 0 && pairs.every((pair) => [...pair.now, ...pair.before].every((each) => each !== null))
  const uneven = pairs.some(({ before: [right, left] }) => right !== left)
  return whole && uneven && pairs.every((pair) => pair.now[0] === pair.before[1] && pair.now[1] === pair.before[0])
}

/** Where a grade stands on its scale, or null where there is none. */
function place(parameter: Parameter, finding: TypedFinding): number | null {
  const definition = PARAMETERS[parameter]
  const value = cellValue<string | number>(finding[parameter] ?? null)
  if (definition.kind !== 'graded' || value === null) return null
  const scale: readonly unknown[] = definition.scale
  return scale.indexOf(value)
}
