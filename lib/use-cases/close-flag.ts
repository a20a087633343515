import type { Actor } from '#lib/access/actor'
import { findFlag, insertFlagClosing } from '#lib/db/audit-flags'
import { appendEntry } from '#lib/db/audit-log'
import { isUuid } from '#lib/db/patients'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** Closes a flag with what came of it. Nobody closes a flag about themselves; PostgreSQL says so too. */
export async function closeFlag(
  actor: Actor,
  input: { readonly flagId: string; readonly note: string },
  submissionId: string,
  now: Date,
): Promise<
  Result<{ readonly flagId: string }, 'not-found' | 'own-flag' | 'already-closed' | KeyReused | NotPermitted>
> {
  return permitted(actor, 'audit.review-flags', now, async (tx) =>
    once(tx, actor, { id: submissionId, action: 'audit.review-flags', input, now }, async () => {
      const flag = isUuid(input.flagId) ? await findFlag(tx, input.flagId) : null
      if (!flag) return refused('not-found')
      if (flag.practitionerId === actor.practitionerId) return refused('own-flag')
      const closed = await insertFlagClosing(tx, {
        flagId: flag.id,
        facilityId: actor.facility.id,
        closedById: actor.practitionerId,
        note: input.note,
        closedAt: now,
      })
      if (!closed) return refused('already-closed')
      await appendEntry(tx, actor, {
        type: 'audit.flag-closed',
        at: now,
        purpose: 'HCOMPL',
        subject: `audit-flag:${flag.id}`,
        patientRef: flag.patientRef,
        payload: { rule: flag.rule, entry: flag.entryId, note: input.note },
        wrote: [{ kind: 'audit-flag-closing', id: flag.id }],
      })
      return done({ flagId: flag.id })
    }),
  )
}
