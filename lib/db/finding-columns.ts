import 'server-only'
import type { Absence, Cell } from '#lib/clinical/recorded/cell'
import type { LevelFinding } from '#lib/clinical/recorded/imaging-study'
import { PARAMETER_NAMES, PARAMETERS, type Parameter } from '#lib/clinical/recorded/parameters'
import type { Level as LevelColumn, MeasureAbsence } from './generated/enums.ts'
import type { LevelFindingModel } from './generated/models.ts'

/** A level's name as a column value: C2-C3 cannot be written in an enum of the client. */
export function levelColumn(level: LevelFinding['level']): LevelColumn {
  return level.replace('-', '_') as LevelColumn
}

type Columns = Omit<LevelFindingModel, 'id' | 'facilityId' | 'studyId' | 'level'>

/** Everything entered at one level, as columns. A measurement that has no number says why in a column of its own. */
export function findingColumns(finding: LevelFinding): Columns {
  const columns: Record<string, unknown> = {}
  for (const name of PARAMETER_NAMES) {
    const cell = finding[name]
    if (PARAMETERS[name].kind === 'measured') {
      columns[name] = typeof cell === 'number' ? cell : null
      columns[`${name}Absence`] = typeof cell === 'number' ? null : cell
    } else {
      // Grades are numbers here and words (G0, G1 …) in the database, whose enums cannot begin with a digit.
      columns[name] = typeof cell === 'number' ? `G${cell}` : cell
    }
  }
  return columns as Columns
}

/** The same row read back. */
export function readFinding(row: LevelFindingModel): LevelFinding {
  const cells = PARAMETER_NAMES.map((name) => [name, readCell(row, name)] as const)
  return { level: row.level.replace('_', '-'), ...Object.fromEntries(cells) } as LevelFinding
}

function readCell(row: LevelFindingModel, name: Parameter): Cell<string | number> {
  const value = row[name]
  if (PARAMETERS[name].kind === 'measured') {
    const absence: MeasureAbsence | null = row[`${name}Absence` as 'dscaMm2Absence']
    return value === null ? (absence as Absence | null) : Number(value)
  }
  const text = value as string | null
  return text !== null && /^G\d$/.test(text) ? Number(text.slice(1)) : text
}
