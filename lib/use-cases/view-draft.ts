import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { type Draft, type DraftKind, findDraft } from '#lib/db/drafts'
import { findPatient } from '#lib/db/patients'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

type ViewDraftInput = { readonly patientId: string; readonly kind: DraftKind; readonly id: string }

/** An unfinished form as it is kept now. */
export async function viewDraft(
  actor: Actor,
  { patientId, kind, id }: ViewDraftInput,
  now: Date,
): Promise<Result<Draft, NotPermitted | 'not-found'>> {
  return permitted(actor, 'draft.save', now, async (tx) => {
    const patient = await findPatient(tx, patientId)
    const draft = patient && (await findDraft(tx, patient.id, kind, id))
    if (!draft) return refused('not-found')
    await appendEntry(tx, actor, {
      type: 'draft.viewed',
      at: now,
      subject: `draft:${draft.id}`,
      patientRef: patient.auditRef,
    })
    return done(draft)
  })
}
