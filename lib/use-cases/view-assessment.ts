import type { Actor } from '#lib/access/actor'
import { assessmentVersions, findAssessment, type StoredAssessment } from '#lib/db/assessments'
import { appendEntry } from '#lib/db/audit-log'
import { findPatient, type Patient } from '#lib/db/patients'
import { type PractitionerSummary, practitionersById } from '#lib/db/practitioners'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type AssessmentView = {
  readonly patient: Patient
  /** The version that was asked for. */
  readonly assessment: StoredAssessment
  /** All of them, newest first. */
  readonly versions: readonly StoredAssessment[]
  /** Everyone named in them, by id. */
  readonly people: ReadonlyMap<string, PractitionerSummary>
}

/** One version of an assessment with its history, for reading and before amending or withdrawing it. */
export async function viewAssessment(
  actor: Actor,
  { patientId, assessmentId }: { readonly patientId: string; readonly assessmentId: string },
  now: Date,
): Promise<Result<AssessmentView, NotPermitted | 'not-found'>> {
  return permitted(actor, 'assessment.view', now, async (tx) => {
    const patient = await findPatient(tx, patientId)
    const assessment = patient && (await findAssessment(tx, patient.id, assessmentId))
    if (!assessment) return refused('not-found')
    const versions = await assessmentVersions(tx, assessment.seriesId)
    const named = versions.flatMap(({ recordedById, withdrawal }) => [recordedById, withdrawal?.withdrawnById ?? null])
    const people = await practitionersById(
      tx,
      named.filter((id) => id !== null),
    )
    await appendEntry(tx, actor, {
      type: 'assessment.viewed',
      at: now,
      subject: `assessment:${assessment.id}`,
      patientRef: patient.auditRef,
    })
    return done({ patient, assessment, versions, people })
  })
}
