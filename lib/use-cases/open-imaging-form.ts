import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { type Draft, findDraft } from '#lib/db/drafts'
import { patientStudies, type StoredStudy } from '#lib/db/imaging-studies'
import { findPatient, type Patient } from '#lib/db/patients'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type ImagingForm = {
  readonly patient: Patient
  /** The form as it was left; null for a new one. */
  readonly draft: Draft | null
  /** What was graded before, newest images first: shown beside the grid, never copied into it. */
  readonly earlier: readonly StoredStudy[]
}

/** What the form of a study needs: whose it is, what was typed so far, and the studies that count already. */
export async function openImagingForm(
  actor: Actor,
  { patientId, draftId }: { readonly patientId: string; readonly draftId: string | null },
  now: Date,
): Promise<Result<ImagingForm, NotPermitted | 'not-found'>> {
  return permitted(actor, 'imaging-study.record', now, async (tx) => {
    const patient = await findPatient(tx, patientId)
    if (!patient) return refused('not-found')
    const draft = draftId === null ? null : await findDraft(tx, patient.id, 'IMAGING_STUDY', draftId)
    if (draftId !== null && !draft) return refused('not-found')
    const earlier = (await patientStudies(tx, patient.id)).filter(({ removal }) => removal === null)
    const look = { at: now, patientRef: patient.auditRef } as const
    if (draft) await appendEntry(tx, actor, { ...look, type: 'draft.viewed', subject: `draft:${draft.id}` })
    await appendEntry(tx, actor, {
      ...look,
      type: 'patient.viewed',
      subject: `patient:${patient.auditRef}`,
      payload: { shown: earlier.map(({ id }) => `imaging-study:${id}`) },
    })
    return done({ patient, draft, earlier })
  })
}
