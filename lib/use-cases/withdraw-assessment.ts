import type { Actor } from '#lib/access/actor'
import { assessmentVersions, findAssessment, insertAssessmentWithdrawal } from '#lib/db/assessments'
import { appendEntry } from '#lib/db/audit-log'
import { lockPatient } from '#lib/db/patients'
import type { AssessmentRecorded } from './record-assessment.ts'
import { factsChanged } from './shared/facts-changed.ts'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

type WithdrawAssessmentInput = {
  readonly submissionId: string
  readonly patientId: string
  readonly assessmentId: string
  /** The version that was on the screen. */
  readonly version: number
  readonly reason: string
}

export type WithdrawAssessmentRefusal = NotPermitted | KeyReused | 'not-found' | 'changed-meanwhile' | 'already-removed'

type Answer = Result<AssessmentRecorded, WithdrawAssessmentRefusal>

/** Takes an assessment that was entered in error out of what counts. It stays readable with the reason. */
export async function withdrawAssessment(
  actor: Actor,
  { submissionId, ...input }: WithdrawAssessmentInput,
  now: Date,
): Promise<Answer> {
  return permitted(actor, 'assessment.withdraw', now, async (tx): Promise<Answer> => {
    const patient = await lockPatient(tx, input.patientId)
    const shown = patient && (await findAssessment(tx, patient.id, input.assessmentId))
    if (!patient || !shown) return refused('not-found')
    const submission = { id: submissionId, action: 'assessment.withdraw', input, now } as const
    return once(tx, actor, submission, async (): Promise<Answer> => {
      const { reason } = input
      const [newest] = await assessmentVersions(tx, shown.seriesId)
      if (!newest || newest.version !== input.version) return refused('changed-meanwhile')
      if (newest.withdrawal) return refused('already-removed')
      const withdrawal = { reason, withdrawnById: actor.practitionerId, withdrawnAt: now }
      await insertAssessmentWithdrawal(tx, actor.facility.id, newest.id, withdrawal)
      await appendEntry(tx, actor, {
        type: 'assessment.withdrawn',
        at: now,
        subject: `assessment:${newest.id}`,
        patientRef: patient.auditRef,
        payload: { reason },
        wrote: [{ kind: 'assessment-withdrawal', id: newest.id }],
      })
      return done({ assessmentId: newest.id, recommendationId: await factsChanged(tx, actor, patient, now) })
    })
  })
}
