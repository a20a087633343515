import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { deleteSavedSearch } from '#lib/db/audit-saved-searches'
import { isUuid } from '#lib/db/patients'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** Forgets one of the actor's own saved searches; an entry keeps what it was. */
export async function removeSavedSearch(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<{ readonly name: string }, 'not-found' | NotPermitted>> {
  return permitted(actor, 'audit.search', now, async (tx) => {
    const removed = isUuid(id) ? await deleteSavedSearch(tx, id, actor.practitionerId) : null
    if (!removed) return refused('not-found')
    await appendEntry(tx, actor, {
      type: 'audit.search-removed',
      at: now,
      purpose: 'HCOMPL',
      subject: `audit-search:${removed.id}`,
      payload: { name: removed.name, query: removed.query },
    })
    return done({ name: removed.name })
  })
}
