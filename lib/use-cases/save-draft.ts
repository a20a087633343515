import type { Actor } from '#lib/access/actor'
import { findAssessment } from '#lib/db/assessments'
import { appendEntry } from '#lib/db/audit-log'
import { type DraftFields, type DraftKind, findDraft, insertDraft, updateDraft } from '#lib/db/drafts'
import { findStudy } from '#lib/db/imaging-studies'
import { lockPatient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

type SaveDraftInput = {
  readonly submissionId: string
  readonly patientId: string
  readonly kind: DraftKind
  /** The draft and the version of it that was on the screen; null for a form that was never kept. */
  readonly draft: { readonly id: string; readonly version: number } | null
  /** The saved version that the form would amend. */
  readonly amendsId: string | null
  readonly fields: DraftFields
}

/** Where the form is kept now. */
export type KeptDraft = { readonly id: string; readonly version: number }

/** `changed-meanwhile`: somebody else saved the same draft after it was shown; nothing was written over. */
export type SaveDraftRefusal = NotPermitted | KeyReused | 'not-found' | 'changed-meanwhile'

/** Keeps an unfinished form as it was typed. Several people may work on one draft: the second to save is told. */
export async function saveDraft(
  actor: Actor,
  { submissionId, ...input }: SaveDraftInput,
  now: Date,
): Promise<Result<KeptDraft, SaveDraftRefusal>> {
  return permitted(actor, 'draft.save', now, async (tx): Promise<Result<KeptDraft, SaveDraftRefusal>> => {
    const patient = await lockPatient(tx, input.patientId)
    if (!patient) return refused('not-found')
    return once(tx, actor, { id: submissionId, action: 'draft.save', input, now }, async () => {
      const kept = await keep(tx, actor, input, now)
      if (!kept.ok) return kept
      await appendEntry(tx, actor, {
        type: 'draft.saved',
        at: now,
        subject: `draft:${kept.value.id}`,
        patientRef: patient.auditRef,
        payload: { kind: input.kind, version: kept.value.version },
      })
      return kept
    })
  })
}

/** What a draft would amend is a version of this very patient's; the id comes from outside. */
const FIND_AMENDED = { IMAGING_STUDY: findStudy, ASSESSMENT: findAssessment } as const

async function keep(
  tx: Tx,
  actor: Actor,
  { patientId, kind, draft, amendsId, fields }: Omit<SaveDraftInput, 'submissionId'>,
  now: Date,
): Promise<Result<KeptDraft, 'not-found' | 'changed-meanwhile'>> {
  const by = actor.practitionerId
  if (draft === null) {
    if (amendsId !== null && !(await FIND_AMENDED[kind](tx, patientId, amendsId))) return refused('not-found')
    const id = await insertDraft(tx, { facilityId: actor.facility.id, patientId, kind, amendsId, fields }, by, now)
    return done({ id, version: 1 })
  }
  if (!(await findDraft(tx, patientId, kind, draft.id))) return refused('not-found')
  if (!(await updateDraft(tx, draft, fields, by, now))) return refused('changed-meanwhile')
  return done({ id: draft.id, version: draft.version + 1 })
}
