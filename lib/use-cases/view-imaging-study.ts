import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { findStudy, type StoredStudy, studyVersions } from '#lib/db/imaging-studies'
import { findPatient, type Patient } from '#lib/db/patients'
import { type PractitionerSummary, practitionersById } from '#lib/db/practitioners'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type StudyView = {
  readonly patient: Patient
  /** The version that was asked for. */
  readonly study: StoredStudy
  /** All of them, newest first. */
  readonly versions: readonly StoredStudy[]
  /** Everyone named in them, by id. */
  readonly people: ReadonlyMap<string, PractitionerSummary>
}

/** One version of a study with its history, for reading and before amending or removing it. */
export async function viewImagingStudy(
  actor: Actor,
  { patientId, studyId }: { readonly patientId: string; readonly studyId: string },
  now: Date,
): Promise<Result<StudyView, NotPermitted | 'not-found'>> {
  return permitted(actor, 'imaging-study.view', now, async (tx) => {
    const patient = await findPatient(tx, patientId)
    const study = patient && (await findStudy(tx, patient.id, studyId))
    if (!study) return refused('not-found')
    const versions = await studyVersions(tx, study.seriesId)
    const people = await practitionersById(tx, versions.flatMap(namedIn))
    await appendEntry(tx, actor, {
      type: 'imaging-study.viewed',
      at: now,
      subject: `imaging-study:${study.id}`,
      patientRef: patient.auditRef,
    })
    return done({ patient, study, versions, people })
  })
}

function namedIn({ recordedById, reviewedById, removal }: StoredStudy): readonly string[] {
  return [recordedById, reviewedById, removal?.removedById ?? null].filter((id) => id !== null)
}
