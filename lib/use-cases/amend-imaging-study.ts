import type { Actor } from '#lib/access/actor'
import type { ImagePerson } from '#lib/clinical/recorded/image-person'
import type { RecordedStudy } from '#lib/clinical/recorded/imaging-study'
import { contentOfStudy, findStudy, insertStudy, studyVersions } from '#lib/db/imaging-studies'
import { lockPatient } from '#lib/db/patients'
import type { StudyRecorded } from './record-imaging-study.ts'
import { factsChanged } from './shared/facts-changed.ts'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { type NotRecordable, whyNotRecordable } from './shared/recordable.ts'
import { done, type Result, refused } from './shared/result.ts'
import { type DraftNotAsShown, type ShownDraft, spendDraft } from './shared/spend-draft.ts'
import { enterStudy } from './shared/study-entries.ts'

type AmendStudyInput = {
  readonly submissionId: string
  readonly patientId: string
  readonly studyId: string
  /** The version that was on the screen. */
  readonly version: number
  /** Why: a recommendation may have used what is being replaced. */
  readonly reason: string
  readonly draft: ShownDraft | null
  readonly study: RecordedStudy
  /** Where the images named somebody else: what differed, and what the physician said. */
  readonly images?: ImagePerson | null
}

/** `changed-meanwhile`: another version was saved after this one was shown. `removed`: the study no longer counts. */
export type AmendStudyRefusal =
  | NotPermitted
  | KeyReused
  | NotRecordable
  | DraftNotAsShown
  | 'not-found'
  | 'changed-meanwhile'
  | 'removed'

/** Saves the next version of a study, with the reason; the version before stays as it was. Then asks the rules anew. */
export async function amendImagingStudy(
  actor: Actor,
  { submissionId, ...input }: AmendStudyInput,
  now: Date,
): Promise<Result<StudyRecorded, AmendStudyRefusal>> {
  return permitted(
    actor,
    'imaging-study.record',
    now,
    async (tx): Promise<Result<StudyRecorded, AmendStudyRefusal>> => {
      const patient = await lockPatient(tx, input.patientId)
      const shown = patient && (await findStudy(tx, patient.id, input.studyId))
      if (!patient || !shown) return refused('not-found')
      const submission = { id: submissionId, action: 'imaging-study.record', input, now } as const
      return once(tx, actor, submission, async (): Promise<Result<StudyRecorded, AmendStudyRefusal>> => {
        const { study, draft, reason, images = null } = input
        const [newest] = await studyVersions(tx, shown.seriesId)
        if (!newest || newest.version !== input.version) return refused('changed-meanwhile')
        if (newest.removal) return refused('removed')
        const obstacle =
          whyNotRecordable(patient, study.studyDate) ??
          (await spendDraft(tx, actor, patient, { kind: 'IMAGING_STUDY', shown: draft, now }))
        if (obstacle) return refused(obstacle)
        const writer = { facilityId: actor.facility.id, patientId: patient.id, recordedById: actor.practitionerId }
        const next = { seriesId: shown.seriesId, version: newest.version + 1, amendReason: reason }
        const studyId = await insertStudy(tx, writer, next, study, now)
        const before = contentOfStudy(newest)
        await enterStudy(tx, actor, patient, { id: studyId, before, after: study, reason, images, now })
        return done({ studyId, recommendationId: await factsChanged(tx, actor, patient, now) })
      })
    },
  )
}
