import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { findStudy, insertStudyRemoval, type StudyRemoval, studyVersions } from '#lib/db/imaging-studies'
import { lockPatient } from '#lib/db/patients'
import type { StudyRecorded } from './record-imaging-study.ts'
import { factsChanged } from './shared/facts-changed.ts'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

type RemoveStudyInput = {
  readonly submissionId: string
  readonly patientId: string
  readonly studyId: string
  /** The version that was on the screen. */
  readonly version: number
  readonly kind: StudyRemoval['kind']
  readonly reason: string
}

export type RemoveStudyRefusal = NotPermitted | KeyReused | 'not-found' | 'changed-meanwhile' | 'already-removed'

/**
 * Takes a study out of what counts: withdrawn (entered in error) or superseded (true when made). It stays readable with
 * the reason. Then asks the rules anew.
 */
export async function removeImagingStudy(
  actor: Actor,
  { submissionId, ...input }: RemoveStudyInput,
  now: Date,
): Promise<Result<StudyRecorded, RemoveStudyRefusal>> {
  return permitted(
    actor,
    'imaging-study.remove',
    now,
    async (tx): Promise<Result<StudyRecorded, RemoveStudyRefusal>> => {
      const patient = await lockPatient(tx, input.patientId)
      const shown = patient && (await findStudy(tx, patient.id, input.studyId))
      if (!patient || !shown) return refused('not-found')
      const submission = { id: submissionId, action: 'imaging-study.remove', input, now } as const
      return once(tx, actor, submission, async (): Promise<Result<StudyRecorded, RemoveStudyRefusal>> => {
        const { kind, reason } = input
        const [newest] = await studyVersions(tx, shown.seriesId)
        if (!newest || newest.version !== input.version) return refused('changed-meanwhile')
        if (newest.removal) return refused('already-removed')
        const removal = { kind, reason, removedById: actor.practitionerId, removedAt: now }
        await insertStudyRemoval(tx, actor.facility.id, newest.id, removal)
        await appendEntry(tx, actor, {
          type: kind === 'WITHDRAWN' ? 'imaging-study.withdrawn' : 'imaging-study.superseded',
          at: now,
          subject: `imaging-study:${newest.id}`,
          patientRef: patient.auditRef,
          payload: { reason },
          wrote: [{ kind: 'study-removal', id: newest.id }],
        })
        return done({ studyId: newest.id, recommendationId: await factsChanged(tx, actor, patient, now) })
      })
    },
  )
}
