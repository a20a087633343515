import type { Actor } from '#lib/access/actor'
import type { RecordedAssessment } from '#lib/clinical/recorded/assessment'
import { assessmentVersions, contentOfAssessment, findAssessment, insertAssessment } from '#lib/db/assessments'
import { lockPatient } from '#lib/db/patients'
import type { AssessmentRecorded } from './record-assessment.ts'
import { enterAssessment } from './shared/assessment-entries.ts'
import { factsChanged } from './shared/facts-changed.ts'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { type NotRecordable, whyNotRecordable } from './shared/recordable.ts'
import { done, type Result, refused } from './shared/result.ts'
import { type DraftNotAsShown, type ShownDraft, spendDraft } from './shared/spend-draft.ts'

type AmendAssessmentInput = {
  readonly submissionId: string
  readonly patientId: string
  readonly assessmentId: string
  /** The version that was on the screen. */
  readonly version: number
  /** Why: a recommendation may have used what is being replaced. */
  readonly reason: string
  readonly draft: ShownDraft | null
  readonly assessment: RecordedAssessment
}

/** `changed-meanwhile`: another version was saved after this one was shown. `removed`: it was withdrawn. */
export type AmendAssessmentRefusal =
  | NotPermitted
  | KeyReused
  | NotRecordable
  | DraftNotAsShown
  | 'not-found'
  | 'changed-meanwhile'
  | 'removed'

type Answer = Result<AssessmentRecorded, AmendAssessmentRefusal>

/** Saves the next version of an assessment, with the reason; the one before stays as it was. Then asks the rules anew. */
export async function amendAssessment(
  actor: Actor,
  { submissionId, ...input }: AmendAssessmentInput,
  now: Date,
): Promise<Answer> {
  return permitted(actor, 'assessment.record', now, async (tx): Promise<Answer> => {
    const patient = await lockPatient(tx, input.patientId)
    const shown = patient && (await findAssessment(tx, patient.id, input.assessmentId))
    if (!patient || !shown) return refused('not-found')
    const submission = { id: submissionId, action: 'assessment.record', input, now } as const
    return once(tx, actor, submission, async (): Promise<Answer> => {
      const { assessment: after, draft, reason } = input
      const [newest] = await assessmentVersions(tx, shown.seriesId)
      if (!newest || newest.version !== input.version) return refused('changed-meanwhile')
      if (newest.withdrawal) return refused('removed')
      const obstacle =
        whyNotRecordable(patient, after.assessedOn) ??
        (await spendDraft(tx, actor, patient, { kind: 'ASSESSMENT', shown: draft, now }))
      if (obstacle) return refused(obstacle)
      const writer = { facilityId: actor.facility.id, patientId: patient.id, recordedById: actor.practitionerId }
      const next = { seriesId: shown.seriesId, version: newest.version + 1, amendReason: reason }
      const id = await insertAssessment(tx, writer, next, after, now)
      await enterAssessment(tx, actor, patient, { id, before: contentOfAssessment(newest), after, reason, now })
      return done({ assessmentId: id, recommendationId: await factsChanged(tx, actor, patient, now) })
    })
  })
}
