import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { type DraftKind, deleteDraft, findDraft } from '#lib/db/drafts'
import { lockPatient } from '#lib/db/patients'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

type DiscardDraftInput = { readonly patientId: string; readonly kind: DraftKind; readonly id: string }

/** Takes an unfinished form away. It never counted, so no reason is asked for; what it held stays behind the entry. */
export async function discardDraft(
  actor: Actor,
  { patientId, kind, id }: DiscardDraftInput,
  now: Date,
): Promise<Result<null, NotPermitted | 'not-found'>> {
  return permitted(actor, 'draft.save', now, async (tx) => {
    const patient = await lockPatient(tx, patientId)
    const draft = patient && (await findDraft(tx, patient.id, kind, id))
    if (!draft) return refused('not-found')
    await deleteDraft(tx, draft.id)
    await appendEntry(tx, actor, {
      type: 'draft.discarded',
      at: now,
      subject: `draft:${draft.id}`,
      patientRef: patient.auditRef,
      payload: { kind, fields: draft.fields },
    })
    return done(null)
  })
}
