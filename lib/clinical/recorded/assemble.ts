import type { Region } from '../level.ts'
import type { ImagingRecord } from '../record.ts'
import { completedYears } from './age.ts'
import { assembleAnswers } from './assemble-answers.ts'
import { assembleLevels } from './assemble-levels.ts'
import type { Assembly, Chart, FactSource, Kept } from './chart.ts'
import type { RecordedStudy } from './imaging-study.ts'

/**
 * Makes the one evaluation record of a patient out of everything recorded (contract: worst value a level and parameter,
 * a blank never overrides, newest assessment as a whole, NORMAL_PER_REPORT only where every study of the region says so).
 */
export function assemble(chart: Chart): Assembly {
  const { asOf, studies, assessment } = chart
  const answers = assembleAnswers(assessment)
  const levels = assembleLevels(studies)
  const target = assessment?.answers.targetRegion ?? null
  const imaging: ImagingRecord = {
    studies: studies.map((study) => ({
      modality: study.modality,
      region: study.region,
      date: study.studyDate,
      quality: study.quality,
      physicianReviewed: study.physicianReviewed === null ? null : study.physicianReviewed ? 'YES' : 'NO',
    })),
    dynamic: dynamicFilms(studies, target),
    unlistedLevels: unlistedLevels(studies, target),
    changeSinceImaging: answers.imaging.changeSinceImaging,
    levels: levels.records,
    redFlags: redFlags(studies, answers.imaging.redFlags),
  }
  return {
    record: {
      asOf,
      mode: chart.clearance ? 'VERIFY' : 'ASSESS',
      patient: { ageYears: completedYears(chart.patient.birthDate, asOf), sex: chart.patient.sex },
      plan: answers.plan,
      imaging,
      stability: answers.stability,
      neuro: answers.neuro,
      general: answers.general,
      ...(chart.clearance ? { clearance: chart.clearance } : {}),
    },
    sources: { ...answers.sources, ...levels.sources, ...studySources(studies) },
    disagreements: levels.disagreements,
    assumedWorst: answers.assumedWorst,
  }
}

function covers(study: Pick<RecordedStudy, 'region'>, region: Region | null): boolean {
  return region !== null && (study.region === region || study.region === 'WHOLE_SPINE')
}

/** The newest pair of flexion and extension films, those of the target region first. */
function dynamicFilms(studies: readonly RecordedStudy[], target: Region | null): ImagingRecord['dynamic'] {
  const films = studies.filter((study) => study.position === 'FLEXION_EXTENSION')
  const ofTarget = films.filter((study) => covers(study, target))
  const [newest] = (ofTarget.length > 0 ? ofTarget : films).toSorted((a, b) => (a.studyDate < b.studyDate ? 1 : -1))
  return newest ? { performed: 'YES', region: newest.region, date: newest.studyDate } : null
}

function unlistedLevels(studies: readonly RecordedStudy[], target: Region | null): ImagingRecord['unlistedLevels'] {
  const statements = studies.filter((study) => covers(study, target)).map((study) => study.unlistedLevels)
  if (statements.length === 0 || statements.includes(null)) return null
  return statements.every((statement) => statement === 'NORMAL_PER_REPORT') ? 'NORMAL_PER_REPORT' : 'NOT_ASSESSED'
}

/**
 * A red flag that any study reports is there. Otherwise the assessment's answer counts: one report's silence or "no" on
 * its own region is not the physician's answer to the question.
 */
function redFlags(
  studies: readonly RecordedStudy[],
  asked: NonNullable<ImagingRecord['redFlags']>,
): NonNullable<ImagingRecord['redFlags']> {
  const names = Object.keys(asked) as (keyof typeof asked)[]
  const reported = (name: (typeof names)[number]) => studies.some((study) => study.redFlags[name] === 'YES')
  return Object.fromEntries(names.map((name) => [name, reported(name) ? 'YES' : asked[name]]))
}

function studySources(studies: readonly Kept<RecordedStudy>[]): Record<string, readonly FactSource[]> {
  const own = (study: Kept<RecordedStudy>) => [{ kind: 'imaging-study', id: study.id }] as const
  const all = studies.flatMap(own)
  const perStudy = studies.flatMap((study, index) =>
    ['modality', 'region', 'date', 'quality', 'physicianReviewed'].map(
      (field) => [`imaging.studies[${index}].${field}`, own(study)] as const,
    ),
  )
  const films = studies.filter((study) => study.position === 'FLEXION_EXTENSION').flatMap(own)
  return {
    ...Object.fromEntries(perStudy),
    'imaging.unlistedLevels': all,
    ...(films.length > 0 ? { 'imaging.dynamic.performed': films, 'imaging.dynamic.date': films } : {}),
  }
}
