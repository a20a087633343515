import type { Actor } from '#lib/access/actor'
import type { ImagePerson } from '#lib/clinical/recorded/image-person'
import type { RecordedStudy } from '#lib/clinical/recorded/imaging-study'
import { insertStudy } from '#lib/db/imaging-studies'
import { lockPatient } from '#lib/db/patients'
import { factsChanged } from './shared/facts-changed.ts'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { type NotRecordable, whyNotRecordable } from './shared/recordable.ts'
import { done, type Result, refused } from './shared/result.ts'
import { type DraftNotAsShown, type ShownDraft, spendDraft } from './shared/spend-draft.ts'
import { enterStudy } from './shared/study-entries.ts'

type RecordStudyInput = {
  readonly submissionId: string
  readonly patientId: string
  /** The unfinished form that this study was; it goes with the saving. */
  readonly draft: ShownDraft | null
  readonly study: RecordedStudy
  /** Where the images named somebody else: what differed, and what the physician said. */
  readonly images?: ImagePerson | null
}

/** The recommendation is null when the engine failed; the study is kept all the same. */
export type StudyRecorded = { readonly studyId: string; readonly recommendationId: string | null }

export type RecordStudyRefusal = NotPermitted | KeyReused | NotRecordable | DraftNotAsShown | 'not-found'

/** Saves a study, level by level, as the first version of a series that never changes; then asks the rules anew. */
export async function recordImagingStudy(
  actor: Actor,
  { submissionId, ...input }: RecordStudyInput,
  now: Date,
): Promise<Result<StudyRecorded, RecordStudyRefusal>> {
  return permitted(
    actor,
    'imaging-study.record',
    now,
    async (tx): Promise<Result<StudyRecorded, RecordStudyRefusal>> => {
      const patient = await lockPatient(tx, input.patientId)
      if (!patient) return refused('not-found')
      const submission = { id: submissionId, action: 'imaging-study.record', input, now } as const
      return once(tx, actor, submission, async (): Promise<Result<StudyRecorded, RecordStudyRefusal>> => {
        const { study, draft, images = null } = input
        const obstacle =
          whyNotRecordable(patient, study.studyDate) ??
          (await spendDraft(tx, actor, patient, { kind: 'IMAGING_STUDY', shown: draft, now }))
        if (obstacle) return refused(obstacle)
        const writer = { facilityId: actor.facility.id, patientId: patient.id, recordedById: actor.practitionerId }
        const studyId = await insertStudy(tx, writer, null, study, now)
        await enterStudy(tx, actor, patient, { id: studyId, before: null, after: study, reason: null, images, now })
        return done({ studyId, recommendationId: await factsChanged(tx, actor, patient, now) })
      })
    },
  )
}
