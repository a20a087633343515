import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#lib/access/actor'
import { type AuditQuery, formatAuditQuery } from '#lib/audit/search-query'
import { appendEntry } from '#lib/db/audit-log'
import { insertSavedSearch, SAVED_AT_MOST, savedSearches } from '#lib/db/audit-saved-searches'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** Keeps a search under a name of its owner's choice; nobody else sees it. An entry says that it was kept. */
export async function saveAuditSearch(
  actor: Actor,
  input: { readonly name: string; readonly query: AuditQuery },
  submissionId: string,
  now: Date,
): Promise<Result<{ readonly id: string }, 'name-taken' | 'too-many' | KeyReused | NotPermitted>> {
  return permitted(actor, 'audit.search', now, async (tx) =>
    once(tx, actor, { id: submissionId, action: 'audit.search', input, now }, async () => {
      const { practitionerId, facility } = actor
      if ((await savedSearches(tx, practitionerId)).length >= SAVED_AT_MOST) return refused('too-many')
      // A page of a search is not a search: it begins at the newest entry again.
      const search = { id: uuidv7(), name: input.name, query: formatAuditQuery({ ...input.query, before: null }) }
      const kept = await insertSavedSearch(tx, { ...search, facilityId: facility.id, practitionerId, createdAt: now })
      if (!kept) return refused('name-taken')
      await appendEntry(tx, actor, {
        type: 'audit.search-saved',
        at: now,
        purpose: 'HCOMPL',
        subject: `audit-search:${search.id}`,
        payload: { name: search.name, query: search.query },
      })
      return done({ id: search.id })
    }),
  )
}
