import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { findEntry } from '#lib/db/audit-search'
import { isUuid } from '#lib/db/patients'
import { erasePayload, lockErasure } from '#lib/db/payload-erasures'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/**
 * Erases the content behind an entry, as the second administrator: the payload and its salt go, the entry and its
 * commitment stay, and the entry payload.erased says which it was. The log verifies as before.
 */
export async function confirmErasure(
  actor: Actor,
  input: { readonly entryId: string },
  submissionId: string,
  now: Date,
): Promise<
  Result<{ readonly erasureEntryId: string }, 'not-found' | 'own-request' | 'already-erased' | KeyReused | NotPermitted>
> {
  return permitted(actor, 'audit.erase-content', now, async (tx) =>
    once(tx, actor, { id: submissionId, action: 'audit.erase-content', input, now }, async () => {
      const entry = isUuid(input.entryId) ? await findEntry(tx, input.entryId) : null
      const erasure = entry && (await lockErasure(tx, entry.id))
      if (!erasure) return refused('not-found')
      if (erasure.done) return refused('already-erased')
      if (erasure.requestedById === actor.practitionerId) return refused('own-request')
      const erasureEntryId = await appendEntry(tx, actor, {
        type: 'payload.erased',
        at: now,
        purpose: 'HSYSADMIN',
        subject: `audit-entry:${entry.id}`,
        patientRef: entry.patientRef,
        payload: { entryId: entry.id },
      })
      await erasePayload(tx, {
        requestId: erasure.requestId,
        confirmedById: actor.practitionerId,
        erasureEntryId,
        at: now,
      })
      return done({ erasureEntryId })
    }),
  )
}
