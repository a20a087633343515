import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { type Draft, findDraft } from '#lib/db/drafts'
import { patientStudies, type StoredStudy } from '#lib/db/imaging-studies'
import { findPatient, type Patient } from '#lib/db/patients'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'
import { rulesetInForce } from './shared/ruleset-in-force.ts'

export type AssessmentForm = {
  readonly patient: Patient
  /** The form as it was left; null for a new one. */
  readonly draft: Draft | null
  /** The studies that count, newest images first: what they show may forbid massage whatever is answered. */
  readonly studies: readonly StoredStudy[]
  /** The version of the guideline that the facility works under. */
  readonly rulesetVersion: string
}

/** What the form of an assessment needs: whose it is, what was typed so far, and what the images show. */
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
    await appendEntry(tx, actor, {
      ...look,
      type: 'patient.viewed',
      subject: `patient:${patient.auditRef}`,
      payload: { shown: studies.map(({ id }) => `imaging-study:${id}`) },
    })
    const { version: rulesetVersion } = await rulesetInForce(tx)
    return done({ patient, draft, studies, rulesetVersion })
  })
}
