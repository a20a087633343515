import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { type DraftKind, deleteDraft, findDraft } from '#lib/db/drafts'
import type { Patient } from '#lib/db/patients'
import type { Tx } from '#lib/db/transaction'

/** The draft and the version of it that was on the screen when the form was sent. */
export type ShownDraft = { readonly id: string; readonly version: number }

/** Somebody else saved the draft again after it was shown, or has recorded or discarded it: nothing was done. */
export type DraftNotAsShown = 'draft-changed' | 'draft-gone'

/**
 * Takes a draft away that is becoming a study or an assessment, in the same transaction; gives what stands against it,
 * or null. Asked before anything is written: a newer text of somebody else must not vanish unseen, and a draft that is
 * gone may have been recorded already.
 */
export async function spendDraft(
  tx: Tx,
  actor: Actor,
  patient: Patient,
  spent: { readonly kind: DraftKind; readonly shown: ShownDraft | null; readonly now: Date },
): Promise<DraftNotAsShown | null> {
  const { kind, shown, now } = spent
  if (shown === null) return null
  const draft = await findDraft(tx, patient.id, kind, shown.id)
  if (!draft) return 'draft-gone'
  if (draft.version !== shown.version) return 'draft-changed'
  await deleteDraft(tx, draft.id)
  await appendEntry(tx, actor, {
    type: 'draft.discarded',
    at: now,
    subject: `draft:${draft.id}`,
    patientRef: patient.auditRef,
    payload: { kind, because: 'recorded' },
  })
  return null
}
