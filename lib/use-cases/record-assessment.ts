import type { Actor } from '#lib/access/actor'
import type { RecordedAssessment } from '#lib/clinical/recorded/assessment'
import { insertAssessment } from '#lib/db/assessments'
import { lockPatient } from '#lib/db/patients'
import { enterAssessment } from './shared/assessment-entries.ts'
import { factsChanged } from './shared/facts-changed.ts'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { type NotRecordable, whyNotRecordable } from './shared/recordable.ts'
import { done, type Result, refused } from './shared/result.ts'
import { type DraftNotAsShown, type ShownDraft, spendDraft } from './shared/spend-draft.ts'

type RecordAssessmentInput = {
  readonly submissionId: string
  readonly patientId: string
  /** The unfinished form that this assessment was; it goes with the saving. */
  readonly draft: ShownDraft | null
  readonly assessment: RecordedAssessment
}

/** The recommendation is null when the engine failed; the assessment is kept all the same. */
export type AssessmentRecorded = { readonly assessmentId: string; readonly recommendationId: string | null }

export type RecordAssessmentRefusal = NotPermitted | KeyReused | NotRecordable | DraftNotAsShown | 'not-found'

type Answer = Result<AssessmentRecorded, RecordAssessmentRefusal>

/** Saves an assessment as the first version of a series that never changes; then asks the rules anew. */
export async function recordAssessment(
  actor: Actor,
  { submissionId, ...input }: RecordAssessmentInput,
  now: Date,
): Promise<Answer> {
  return permitted(actor, 'assessment.record', now, async (tx): Promise<Answer> => {
    const patient = await lockPatient(tx, input.patientId)
    if (!patient) return refused('not-found')
    const submission = { id: submissionId, action: 'assessment.record', input, now } as const
    return once(tx, actor, submission, async (): Promise<Answer> => {
      const { assessment, draft } = input
      const obstacle =
        whyNotRecordable(patient, assessment.assessedOn) ??
        (await spendDraft(tx, actor, patient, { kind: 'ASSESSMENT', shown: draft, now }))
      if (obstacle) return refused(obstacle)
      const writer = { facilityId: actor.facility.id, patientId: patient.id, recordedById: actor.practitionerId }
      const assessmentId = await insertAssessment(tx, writer, null, assessment, now)
      await enterAssessment(tx, actor, patient, {
        id: assessmentId,
        before: null,
        after: assessment,
        reason: null,
        now,
      })
      return done({ assessmentId, recommendationId: await factsChanged(tx, actor, patient, now) })
    })
  })
}
