import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { findEntry, findPayload } from '#lib/db/audit-search'
import { isUuid } from '#lib/db/patients'
import { insertErasureRequest } from '#lib/db/payload-erasures'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** What an erasure itself rests on is not erased. */
const KEPT: readonly string[] = ['payload.erasure-requested', 'payload.erased']

/**
 * Asks that the content behind an entry be erased: the exception for what should never have been recorded. Nothing is
 * erased yet; another administrator confirms it (confirm-erasure). The entry itself stays for ever.
 */
export async function requestErasure(
  actor: Actor,
  input: { readonly entryId: string; readonly reason: string },
  submissionId: string,
  now: Date,
): Promise<
  Result<
    { readonly requestId: string },
    'not-found' | 'nothing-to-erase' | 'already-requested' | KeyReused | NotPermitted
  >
> {
  return permitted(actor, 'audit.erase-content', now, async (tx) =>
    once(tx, actor, { id: submissionId, action: 'audit.erase-content', input, now }, async () => {
      const entry = isUuid(input.entryId) ? await findEntry(tx, input.entryId) : null
      if (!entry) return refused('not-found')
      if (KEPT.includes(entry.type) || (await findPayload(tx, entry.id)) === null) return refused('nothing-to-erase')
      const requestId = uuidv7()
      const asked = await insertErasureRequest(tx, {
        id: requestId,
        facilityId: actor.facility.id,
        entryId: entry.id,
        requestedById: actor.practitionerId,
        reason: input.reason,
        requestedAt: now,
      })
      if (!asked) return refused('already-requested')
      await appendEntry(tx, actor, {
        type: 'payload.erasure-requested',
        at: now,
        purpose: 'HSYSADMIN',
        subject: `audit-entry:${entry.id}`,
        patientRef: entry.patientRef,
        payload: { entryId: entry.id, reason: input.reason },
      })
      return done({ requestId })
    }),
  )
}
