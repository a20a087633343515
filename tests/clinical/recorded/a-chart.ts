import type { Level } from '#lib/clinical/level'
import type { RecordedAssessment } from '#lib/clinical/recorded/assessment'
import type { Chart, Kept } from '#lib/clinical/recorded/chart'
import type { LevelFinding, RecordedStudy, ReportedRedFlags } from '#lib/clinical/recorded/imaging-study'
import { PARAMETER_NAMES } from '#lib/clinical/recorded/parameters'
import { type Answers, QUESTION_NAMES } from '#lib/clinical/recorded/questions'
import { RED_FLAGS } from '#lib/clinical/terms'

/** Whole charts for these tests: a lumbar MRI of 1 November 2026, an examination of the 20th, asked on the 22nd. */

export const AS_OF = '2026-11-22'

/** A row in which nothing was entered. */
export function blankRow(level: Level): LevelFinding {
  return { level, ...Object.fromEntries(PARAMETER_NAMES.map((name) => [name, null])) } as LevelFinding
}

/** A row in which the report says nothing of the level. */
export function notReportedRow(level: Level): LevelFinding {
  const columns = [
    'foramenLeeR',
    'lateralRecessR',
    'qualitative',
    'lateralRecessL',
    'foramenLeeL',
    'listhesisMeyerding',
  ]
  return { ...blankRow(level), ...Object.fromEntries(columns.map((column) => [column, 'NOT_REPORTED'])) }
}

/** Mild, nothing pressed on, nothing slipped: everything that the rules ask of a lumbar level. */
export function mildRow(edits: Partial<LevelFinding> = {}): LevelFinding {
  return {
    ...blankRow('L4-L5'),
    foramenLeeR: 0,
    lateralRecessR: 0,
    qualitative: 'MILD',
    lateralRecessL: 1,
    foramenLeeL: 0,
    listhesisMeyerding: 0,
    caudaEquinaCompression: 'NO',
    facetEffusionMm: 0.4,
    ...edits,
  }
}

export function aStudy(edits: Partial<Kept<RecordedStudy>> = {}): Kept<RecordedStudy> {
  return {
    id: 'mri',
    modality: 'MR',
    region: 'LUMBAR',
    studyDate: '2026-11-01',
    quality: 'DIAGNOSTIC',
    position: 'SUPINE',
    reportingClinician: null,
    accessionNumber: null,
    dicomStudyUid: null,
    unlistedLevels: 'NORMAL_PER_REPORT',
    transitionalAnatomy: 'NO',
    redFlags: Object.fromEntries(RED_FLAGS.map((flag) => [flag, 'NO'])) as ReportedRedFlags,
    otherFindings: null,
    reportText: null,
    physicianReviewed: true,
    levels: [mildRow()],
    ...edits,
  }
}

/** What is not asked of this patient: measurements not made, and what only a yes before would call for. */
const LEFT: readonly string[] = [
  ...['pvrMl', 'motorMyotome', 'neurogenicClaudication', 'mJOA', 'inr', 'plateletsE9L'],
  ...['spinalSurgeryWeeksAgo', 'spinalSurgeryInstrumented', 'spinalInjectionDaysAgo'],
]

export function someAnswers(edits: Partial<Answers> = {}): Answers {
  const noes = Object.fromEntries(QUESTION_NAMES.map((name) => [name, LEFT.includes(name) ? null : 'NO'])) as Answers
  return {
    ...noes,
    targetRegion: 'LUMBAR',
    deliverySetting: 'REGULATED_SUPERVISED',
    changeSinceImaging: 'NONE',
    bladder: 'NORMAL',
    bowel: 'NORMAL',
    sexualFunction: 'NORMAL',
    motorWorstMrc: 5,
    motorOnset: 'NONE',
    numbness: 'NONE',
    walkingDistanceM: 2000,
    anticoagulation: 'NONE',
    osteoporosis: 'NONE',
    malignancy: 'NONE',
    cervicalVascular: 'NONE',
    aaa: 'NONE',
    stabilityConclusion: 'STABLE',
    stabilityDate: '2026-11-10',
    stabilityBasis: 'FLEXION_EXTENSION_FILMS',
    stabilityAssessorRole: 'SPINE_SURGEON',
    ...edits,
  }
}

export function anAssessment(edits: Partial<Answers> = {}): Kept<RecordedAssessment> {
  return { id: 'examination', assessedOn: '2026-11-20', answers: someAnswers(edits), requestedTechniques: [] }
}

/** A chart that clears, unless the edits say otherwise. */
export function aChart(edits: Partial<Chart> = {}): Chart {
  return {
    asOf: AS_OF,
    patient: { birthDate: '1958-04-03', sex: 'FEMALE' },
    studies: [aStudy()],
    assessment: anAssessment(),
    ...edits,
  }
}
