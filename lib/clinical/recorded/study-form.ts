import { LEVELS, type Level, regionOfLevel, STUDY_REGIONS } from '../level.ts'
import { MODALITIES, RED_FLAGS, STUDY_QUALITIES, UNLISTED_LEVELS, YES_NO } from '../terms.ts'
import { ABSENCES, type Cell } from './cell.ts'
import { cellOfText } from './digits.ts'
import { type FieldIssue, type FormFields, FormReader, formFieldsSchema, TEXT_LENGTH } from './form-reader.ts'
import { levelsOfStudy } from './grid.ts'
import { checkImagePerson } from './image-person.ts'
import { type LevelFinding, type RecordedStudy, type ReportedRedFlags, STUDY_POSITIONS } from './imaging-study.ts'
import { PARAMETER_NAMES, PARAMETERS, type Parameter, parametersOf } from './parameters.ts'
import { absenceField, cellField, redFlagField } from './study-fields.ts'

/** What can be wrong with a study's form beyond what can be wrong with any field. */
export type StudyIssue =
  | FieldIssue
  | 'other-region'
  | 'number-and-absence'
  | 'films-not-done'
  | 'not-a-uid'
  | 'other-patient'

const FOUR_VALUED = [...YES_NO, ...ABSENCES] as const

/** DICOM PS3.5, value representation UI: digits and dots, at most 64 of them. */
const DICOM_UID = /^[0-9]+(\.[0-9]+)*$/
const DICOM_UID_LENGTH = 64

/** What only a pair of films in flexion and extension can show. */
const DYNAMIC: readonly Parameter[] = ['dynamicTranslationMm', 'dynamicAngulationDeg']

/**
 * Reads the form of an imaging study. Everything may stay blank but what makes it a study of somebody's spine on a day,
 * and whether the person who saves it has looked at it. `today` is the facility's calendar day.
 */
export function studyFormSchema(today: string) {
  return formFieldsSchema.transform((fields, context): RecordedStudy => {
    const form = new FormReader<StudyIssue>(fields, context.issues)
    const study = readStudy(form, today)
    checkImagePerson(form)
    for (const name of form.unasked()) if (isCellField(name)) refuseCell(form, name)
    form.refuseOthers()
    return study
  })
}

/**
 * What can be read of a study that is still being filled in: what cannot be read yet counts as blank. Null before it is
 * somebody's spine, by some method, on some day.
 */
export function typedStudy(fields: FormFields, today: string): RecordedStudy | null {
  const form = new FormReader<StudyIssue>(fields, [])
  const study = readStudy(form, today)
  if (!['modality', 'region', 'studyDate'].every((name) => form.has(name))) return null
  return { ...study, physicianReviewed: form.has('physicianReviewed') ? study.physicianReviewed : null }
}

type Reader = FormReader<StudyIssue>

function readStudy(form: Reader, today: string): RecordedStudy {
  const modality = form.word('modality', MODALITIES)
  const region = form.word('region', STUDY_REGIONS)
  const studyDate = form.pastDate('studyDate', today)
  const reviewed = form.word('physicianReviewed', YES_NO)
  for (const name of ['modality', 'region', 'studyDate', 'physicianReviewed'] as const) {
    if (!form.has(name)) form.report(name, 'missing')
  }
  const position = form.word('position', STUDY_POSITIONS)
  return {
    // Refused above where they are missing; nothing reads what stands here then.
    modality: modality ?? 'XR',
    region: region ?? 'LUMBAR',
    studyDate: studyDate ?? today,
    quality: form.word('quality', STUDY_QUALITIES),
    position,
    reportingClinician: form.text('reportingClinician'),
    accessionNumber: form.text('accessionNumber'),
    dicomStudyUid: readUid(form),
    unlistedLevels: form.word('unlistedLevels', UNLISTED_LEVELS),
    transitionalAnatomy: form.word('transitionalAnatomy', FOUR_VALUED),
    redFlags: Object.fromEntries(
      RED_FLAGS.map((flag) => [flag, form.word(redFlagField(flag), FOUR_VALUED)]),
    ) as ReportedRedFlags,
    otherFindings: form.text('otherFindings', TEXT_LENGTH),
    reportText: form.text('reportText', TEXT_LENGTH),
    physicianReviewed: reviewed === 'YES',
    levels: (region === null ? [] : levelsOfStudy(region)).map((level) => readLevel(form, level, position)),
  }
}

function readUid(form: Reader): string | null {
  const uid = form.text('dicomStudyUid')
  if (uid !== null && (uid.length > DICOM_UID_LENGTH || !DICOM_UID.test(uid))) form.report('dicomStudyUid', 'not-a-uid')
  return uid
}

function readLevel(form: Reader, level: Level, position: RecordedStudy['position']): LevelFinding {
  const here = parametersOf(regionOfLevel(level))
  const cells = PARAMETER_NAMES.map((parameter) => {
    if (!here.includes(parameter)) return [parameter, null] as const
    const graded = PARAMETERS[parameter].kind === 'graded'
    return [
      parameter,
      graded ? readGrade(form, level, parameter) : readMeasure(form, level, parameter, position),
    ] as const
  })
  return { level, ...Object.fromEntries(cells) } as LevelFinding
}

function readGrade(form: Reader, level: Level, parameter: Parameter): Cell<string | number> {
  const name = cellField(level, parameter)
  const cell = cellOfText(parameter, form.text(name) ?? '')
  if (cell === undefined) form.report(name, 'not-on-scale')
  return cell ?? null
}

function readMeasure(
  form: Reader,
  level: Level,
  parameter: Parameter,
  position: RecordedStudy['position'],
): Cell<number> {
  const definition = PARAMETERS[parameter]
  if (definition.kind !== 'measured') return null
  const name = cellField(level, parameter)
  const number = form.amount(name, definition)
  const absence = form.word(absenceField(level, parameter), ABSENCES)
  if (form.has(name) && absence !== null) form.report(name, 'number-and-absence')
  if (number !== null && DYNAMIC.includes(parameter) && position !== null && position !== 'FLEXION_EXTENSION') {
    form.report(name, 'films-not-done')
  }
  return number ?? absence
}

const CELL_FIELDS: ReadonlySet<string> = new Set(
  LEVELS.flatMap((level) =>
    PARAMETER_NAMES.flatMap((parameter) => [cellField(level, parameter), absenceField(level, parameter)]),
  ),
)

function isCellField(name: string): boolean {
  return CELL_FIELDS.has(name)
}

/** A cell of a level that the study does not show, or on a scale of another region: empty is nothing, else refused. */
function refuseCell(form: Reader, name: string): void {
  // Without a region there is one problem to mend, and it has been named.
  const noRegion = !form.has('region')
  if (form.text(name) !== null && !noRegion) form.report(name, 'other-region')
}
