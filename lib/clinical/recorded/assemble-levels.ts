import { LEVELS, type Level } from '../level.ts'
import type { LevelRecord } from '../record.ts'
import { cellValue } from './cell.ts'
import type { Disagreement, FactSource, Kept } from './chart.ts'
import type { LevelFinding, RecordedStudy } from './imaging-study.ts'
import { isListed } from './listed.ts'
import { PARAMETER_NAMES, type Parameter } from './parameters.ts'
import { worstValue } from './worst.ts'

/** Parameters of which each side is recorded by itself, and where the record keeps them. */
const SIDED: Partial<
  Record<Parameter, readonly [group: 'lateralRecess' | 'foramenLee' | 'foramenPark' | 'foramenKim', side: 'L' | 'R']>
> = {
  lateralRecessL: ['lateralRecess', 'L'],
  lateralRecessR: ['lateralRecess', 'R'],
  foramenLeeL: ['foramenLee', 'L'],
  foramenLeeR: ['foramenLee', 'R'],
  foramenParkL: ['foramenPark', 'L'],
  foramenParkR: ['foramenPark', 'R'],
  foramenKimL: ['foramenKim', 'L'],
  foramenKimR: ['foramenKim', 'R'],
}

type Row = { readonly study: Kept<RecordedStudy>; readonly finding: LevelFinding }

/** Where a parameter of a level stands in the evaluation record, e.g. `imaging.levels[L4-L5].foramenLee.L`. */
export function levelPath(level: Level, parameter: Parameter): string {
  const sided = SIDED[parameter]
  return `imaging.levels[${level}].${sided ? sided.join('.') : parameter}`
}

/** One row a listed level, each parameter the worst that any study holds, in anatomical order. */
export function assembleLevels(studies: readonly Kept<RecordedStudy>[]): {
  readonly records: readonly LevelRecord[]
  readonly sources: Readonly<Record<string, readonly FactSource[]>>
  readonly disagreements: readonly Disagreement[]
} {
  const records: LevelRecord[] = []
  const sources: Record<string, readonly FactSource[]> = {}
  const disagreements: Disagreement[] = []
  for (const level of LEVELS) {
    const rows = studies.flatMap((study) =>
      study.levels.filter((finding) => finding.level === level).map((finding): Row => ({ study, finding })),
    )
    if (!rows.some(({ study, finding }) => isListed(study, finding))) continue
    records.push(
      levelRecord(
        level,
        rows.map(({ finding }) => finding),
      ),
    )
    for (const parameter of PARAMETER_NAMES) {
      const stated = rows.flatMap(({ study, finding }) => {
        const value = cellValue<string | number>(finding[parameter])
        return value === null ? [] : [{ studyId: study.id, value }]
      })
      if (stated.length === 0) continue
      const path = levelPath(level, parameter)
      sources[path] = stated.map(({ studyId }) => ({ kind: 'imaging-study', id: studyId }))
      if (new Set(stated.map(({ value }) => value)).size > 1) disagreements.push({ path, values: stated })
    }
  }
  return { records, sources, disagreements }
}

function levelRecord(level: Level, findings: readonly LevelFinding[]): LevelRecord {
  const record: Record<string, unknown> = { level }
  for (const parameter of PARAMETER_NAMES) {
    const found = worstValue(parameter, findings)
    if (!found) continue
    const sided = SIDED[parameter]
    if (!sided) record[parameter] = found.worst
    else record[sided[0]] = { ...(record[sided[0]] as object | undefined), [sided[1]]: found.worst }
  }
  return record as LevelRecord
}
