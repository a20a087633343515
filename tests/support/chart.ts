import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor'
import type { RecordedAssessment } from '#lib/clinical/recorded/assessment'
import type { LevelFinding, RecordedStudy } from '#lib/clinical/recorded/imaging-study'
import { PARAMETER_NAMES, type Parameter } from '#lib/clinical/recorded/parameters'
import { type Answers, QUESTION_NAMES } from '#lib/clinical/recorded/questions'
import { RED_FLAGS } from '#lib/clinical/terms'
import { inTransaction } from '#lib/db/transaction'
import { recordAssessment } from '#lib/use-cases/record-assessment'
import { recordImagingStudy } from '#lib/use-cases/record-imaging-study'
import { NOW } from './facility.ts'

/** Nobody: an invented patient of the actor's facility, born in 1958. Gives the id. */
export async function aPatient(
  actor: Actor,
  given: { readonly birthDate?: string | null; readonly mrn?: string; readonly deceasedOn?: string } = {},
): Promise<string> {
  const { birthDate = '1958-04-03', mrn = `T-${randomUUID().slice(0, 8)}`, deceasedOn = null } = given
  const id = randomUUID()
  await inTransaction(actor, (tx) =>
    tx.patient.create({
      data: {
        id,
        facilityId: actor.facility.id,
        mrn,
        familyName: 'Wang',
        givenName: 'Li',
        otherScriptName: '王丽',
        title: 'Ms',
        birthDate: birthDate && new Date(`${birthDate}T00:00:00Z`),
        deceasedOn: deceasedOn && new Date(`${deceasedOn}T00:00:00Z`),
        sex: 'FEMALE',
        createdById: actor.practitionerId,
        createdAt: NOW,
        updatedAt: NOW,
      },
    }),
  )
  return id
}

const blankRow = Object.fromEntries(PARAMETER_NAMES.map((name) => [name, null])) as Record<Parameter, null>

/** L4-L5 mildly narrowed, nothing pressed on, nothing slipped; edits name parameters of that level. */
export function aFinding(edits: Partial<LevelFinding> = {}): LevelFinding {
  return {
    level: 'L4-L5',
    ...blankRow,
    qualitative: 'MILD',
    rootCompromise: 'NONE',
    caudaEquinaCompression: 'NO',
    listhesisMeyerding: 0,
    facetEffusionMm: 0.5,
    ...edits,
  }
}

/** A lumbar MRI of 2 November 2026, diagnostic, read by a physician, all other levels normal per report. */
export function aStudy(edits: Partial<RecordedStudy> = {}): RecordedStudy {
  return {
    modality: 'MR',
    region: 'LUMBAR',
    studyDate: '2026-11-02',
    quality: 'DIAGNOSTIC',
    position: 'SUPINE',
    reportingClinician: null,
    accessionNumber: null,
    dicomStudyUid: null,
    unlistedLevels: 'NORMAL_PER_REPORT',
    transitionalAnatomy: 'NO',
    redFlags: Object.fromEntries(RED_FLAGS.map((flag) => [flag, 'NO'])) as RecordedStudy['redFlags'],
    otherFindings: null,
    reportText: null,
    physicianReviewed: true,
    levels: [aFinding()],
    ...edits,
  }
}

const harmless = {
  targetRegion: 'LUMBAR',
  deliverySetting: 'REGULATED_SUPERVISED',
  changeSinceImaging: 'NONE',
  bladder: 'NORMAL',
  bowel: 'NORMAL',
  sexualFunction: 'NORMAL',
  motorWorstMrc: 5,
  motorOnset: 'NONE',
  numbness: 'NONE',
  walkingDistanceM: 5000,
  anticoagulation: 'NONE',
  osteoporosis: 'NONE',
  dvt: 'NO',
  malignancy: 'NONE',
  cervicalVascular: 'NONE',
  aaa: 'NONE',
  stabilityConclusion: 'STABLE',
  stabilityDate: '2026-11-10',
  stabilityBasis: 'FLEXION_EXTENSION_FILMS',
  stabilityAssessorRole: 'SPINE_SURGEON',
} satisfies Partial<Answers>

/** Asked only after another answer, or optional. */
const left = [
  'pvrMl',
  'motorMyotome',
  'neurogenicClaudication',
  'mJOA',
  'inr',
  'plateletsE9L',
  'spinalSurgeryWeeksAgo',
].concat(['spinalSurgeryInstrumented', 'spinalInjectionDaysAgo'])

/** Every question answered with its harmless answer, on 20 November 2026; edits name questions. */
export function anAssessment(edits: Partial<Answers> = {}): RecordedAssessment {
  const answers = QUESTION_NAMES.map((name) => [name, left.includes(name) ? null : 'NO'])
  return {
    assessedOn: '2026-11-20',
    answers: { ...(Object.fromEntries(answers) as Answers), ...harmless, ...edits },
    requestedTechniques: ['T01_EFFLEURAGE'],
  }
}

/** Records a study through the use case; gives its id and the recommendation that holds then. */
export async function recordedStudy(actor: Actor, patientId: string, study = aStudy(), now = NOW) {
  const result = await recordImagingStudy(actor, { submissionId: randomUUID(), patientId, draft: null, study }, now)
  if (!result.ok) throw new Error(`the study was refused: ${result.reason}`)
  return result.value
}

/** Records an assessment through the use case; gives its id and the recommendation that holds then. */
export async function recordedAssessment(actor: Actor, patientId: string, assessment = anAssessment(), now = NOW) {
  const input = { submissionId: randomUUID(), patientId, draft: null, assessment }
  const result = await recordAssessment(actor, input, now)
  if (!result.ok) throw new Error(`the assessment was refused: ${result.reason}`)
  return result.value
}

/** A patient with one study and one assessment: cleared unless the edits say otherwise. */
export async function anAssessedPatient(
  actor: Actor,
  edits: { readonly finding?: Partial<LevelFinding>; readonly answers?: Partial<Answers> } = {},
  now = NOW,
): Promise<{ readonly patientId: string; readonly studyId: string; readonly recommendationId: string }> {
  const patientId = await aPatient(actor)
  const { studyId } = await recordedStudy(actor, patientId, aStudy({ levels: [aFinding(edits.finding)] }), now)
  const { recommendationId } = await recordedAssessment(actor, patientId, anAssessment(edits.answers), now)
  if (recommendationId === null) throw new Error('the engine failed')
  return { patientId, studyId, recommendationId }
}
