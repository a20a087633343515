import type { Level } from '#lib/clinical/level'
import type { LevelFinding, RecordedStudy } from '#lib/clinical/recorded/imaging-study'
import { PARAMETER_NAMES, parametersOf } from '#lib/clinical/recorded/parameters'
import { RED_FLAGS } from '#lib/clinical/terms'

/** Studies as physicians record them: a lumbar MRI with three graded levels, a cervical one, flexion and extension films. */

export type FindingEdits = Partial<Record<Level, Partial<LevelFinding>>>

const row = (level: Level, cells: Partial<LevelFinding>): LevelFinding =>
  ({ ...Object.fromEntries(PARAMETER_NAMES.map((name) => [name, null])), ...cells, level }) as LevelFinding

const notNamed = (level: Level, region: 'LUMBAR' | 'CERVICAL'): LevelFinding =>
  row(level, Object.fromEntries(parametersOf(region).map((name) => [name, 'NOT_REPORTED'])))

const lumbar = (qualitative: 'NONE' | 'MILD'): Partial<LevelFinding> => ({
  qualitative,
  lateralRecessR: 0,
  lateralRecessL: 0,
  foramenLeeR: 0,
  foramenLeeL: 0,
  rootCompromise: 'NONE',
  caudaEquinaCompression: 'NO',
  listhesisMeyerding: 0,
  facetEffusionMm: 0.5,
})

const plain = {
  quality: 'DIAGNOSTIC',
  reportingClinician: 'Radiology, Linden Hospital (invented)',
  accessionNumber: null,
  dicomStudyUid: null,
  unlistedLevels: 'NORMAL_PER_REPORT',
  transitionalAnatomy: 'NO',
  redFlags: Object.fromEntries(RED_FLAGS.map((flag) => [flag, 'NO'])) as RecordedStudy['redFlags'],
  otherFindings: null,
  reportText: null,
  physicianReviewed: true,
} as const

/** A lumbar MRI: L3-L4 and L4-L5 mildly narrowed, L5-S1 open, the upper two not named in the report. */
export function lumbarMri(studyDate: string, edits: FindingEdits = {}): RecordedStudy {
  const graded = (level: Level, cells: Partial<LevelFinding>) => row(level, { ...cells, ...edits[level] })
  return {
    ...plain,
    modality: 'MR',
    region: 'LUMBAR',
    studyDate,
    position: 'SUPINE',
    levels: [
      notNamed('L1-L2', 'LUMBAR'),
      notNamed('L2-L3', 'LUMBAR'),
      graded('L3-L4', lumbar('MILD')),
      graded('L4-L5', { ...lumbar('MILD'), lateralRecessR: 1, foramenLeeR: 1 }),
      graded('L5-S1', lumbar('NONE')),
    ],
  }
}

/** Flexion and extension films of the lumbar spine with the movement at L4-L5. */
export function lumbarFilms(studyDate: string, dynamicTranslationMm: number): RecordedStudy {
  return {
    ...plain,
    modality: 'XR',
    region: 'LUMBAR',
    studyDate,
    position: 'FLEXION_EXTENSION',
    levels: (['L1-L2', 'L2-L3', 'L3-L4', 'L4-L5', 'L5-S1'] as const).map((level) =>
      level === 'L4-L5' ? row(level, { dynamicTranslationMm, dynamicAngulationDeg: 6 }) : row(level, {}),
    ),
  }
}

/** A cervical MRI with a mildly narrowed C5-C6 and a free cord. */
export function cervicalMri(studyDate: string): RecordedStudy {
  const levels = ['C2-C3', 'C3-C4', 'C4-C5', 'C5-C6', 'C6-C7', 'C7-T1'] as const
  return {
    ...plain,
    modality: 'MR',
    region: 'CERVICAL',
    studyDate,
    position: 'SUPINE',
    levels: levels.map((level) =>
      level === 'C5-C6'
        ? row(level, {
            qualitative: 'MILD',
            kang: 1,
            foramenParkR: 1,
            foramenParkL: 0,
            rootCompromise: 'NONE',
            cordCompromise: 'NONE',
            cordT2Signal: 'NO',
            listhesisMeyerding: 0,
          })
        : notNamed(level, 'CERVICAL'),
    ),
  }
}
