import type { Level } from '../level.ts'
import { RED_FLAGS, type RedFlag } from '../terms.ts'
import { ABSENCES, type Cell } from './cell.ts'
import { textOfCell } from './digits.ts'
import type { RecordedStudy } from './imaging-study.ts'
import { PARAMETER_NAMES, PARAMETERS, type Parameter } from './parameters.ts'

/** The name of a form field for one parameter of one level. Levels hold no dot, so a name says what it is for. */
export function cellField(level: Level, parameter: Parameter): string {
  return `levels.${level}.${parameter}`
}

/** Beside a measurement: why it has no number. */
export function absenceField(level: Level, parameter: Parameter): string {
  return `${cellField(level, parameter)}Absence`
}

export function redFlagField(flag: RedFlag): string {
  return `redFlags.${flag}`
}

/**
 * A recorded study as the fields of its form, for amending it. Whether a physician reviewed the images is left out: it
 * is a statement about the version that it stands in, and whoever saves the next one makes it anew.
 */
export function studyFields(study: RecordedStudy): Readonly<Record<string, string>> {
  const fields: Record<string, string | null> = {
    modality: study.modality,
    region: study.region,
    studyDate: study.studyDate,
    quality: study.quality,
    position: study.position,
    reportingClinician: study.reportingClinician,
    accessionNumber: study.accessionNumber,
    dicomStudyUid: study.dicomStudyUid,
    unlistedLevels: study.unlistedLevels,
    transitionalAnatomy: study.transitionalAnatomy,
    otherFindings: study.otherFindings,
    reportText: study.reportText,
  }
  for (const flag of RED_FLAGS) fields[redFlagField(flag)] = study.redFlags[flag]
  for (const finding of study.levels) {
    for (const parameter of PARAMETER_NAMES) {
      const cell: Cell<string | number> = finding[parameter]
      if (PARAMETERS[parameter].kind === 'graded')
        fields[cellField(finding.level, parameter)] = textOfCell(parameter, cell)
      else if (typeof cell === 'number') fields[cellField(finding.level, parameter)] = String(cell)
      else fields[absenceField(finding.level, parameter)] = ABSENCES.find((absence) => absence === cell) ?? null
    }
  }
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])))
}
