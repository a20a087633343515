import type { Actor } from '#lib/access/actor'
import { RED_FLAGS, type RedFlag } from '#lib/clinical/terms'
import { appendEntry } from '#lib/db/audit-log'
import { type Draft, findDraft } from '#lib/db/drafts'
import { patientStudies, type StoredStudy } from '#lib/db/imaging-studies'
import { findPatient, type Patient } from '#lib/db/patients'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** A study whose report says something of a red flag. */
export type ReportedFlag = Pick<StoredStudy, 'modality' | 'region' | 'studyDate'> & {
  readonly studyId: string
  readonly flag: RedFlag
  readonly says: NonNullable<StoredStudy['redFlags'][RedFlag]>
}

export type AssessmentForm = {
  readonly patient: Patient
  /** The form as it was left; null for a new one. */
  readonly draft: Draft | null
  /** What the reports of the studies that count say of red flags: shown beside the question, never answering it. */
  readonly reported: readonly ReportedFlag[]
}

/** What the form of an assessment needs: whose it is, what was typed so far, and what the reports say of red flags. */
export async function openAssessmentForm(
  actor: Actor,
  { patientId, draftId }: { readonly patientId: string; readonly draftId: string | null },
  now: Date,
): Promise<Result<AssessmentForm, NotPermitted | 'not-found'>> {
  return permitted(actor, 'assessment.record', now, async (tx) => {
    const patient = await findPatient(tx, patientId)
    if (!patient) return refused('not-found')
    const draft = draftId === null ? null : await findDraft(tx, patient.id, 'ASSESSMENT', draftId)
    if (draftId !== null && !draft) return refused('not-found')
    const studies = (await patientStudies(tx, patient.id)).filter(({ removal }) => removal === null)
    const look = { at: now, patientRef: patient.auditRef } as const
    if (draft) await appendEntry(tx, actor, { ...look, type: 'draft.viewed', subject: `draft:${draft.id}` })
    await appendEntry(tx, actor, { ...look, type: 'patient.viewed', subject: `patient:${patient.id}` })
    return done({ patient, draft, reported: studies.flatMap(reportedFlags) })
  })
}

function reportedFlags({ id, modality, region, studyDate, redFlags }: StoredStudy): readonly ReportedFlag[] {
  return RED_FLAGS.flatMap((flag) => {
    const says = redFlags[flag]
    return says === null ? [] : [{ studyId: id, modality, region, studyDate, flag, says }]
  })
}
