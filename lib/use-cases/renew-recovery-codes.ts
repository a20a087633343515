import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { holdOwnAccount } from '#lib/db/factors'
import { type RecoveryCodeSet, replaceRecoveryCodes } from '#lib/db/recovery-codes'
import { endOtherSessions } from './shared/end-other-sessions.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** Puts new recovery codes in the place of the actor's old ones, which work no more. Only hashes come here. */
export async function renewRecoveryCodes(
  actor: Actor,
  set: RecoveryCodeSet,
  now: Date,
): Promise<Result<null, NotPermitted>> {
  return permitted(actor, 'factor.change', now, async (tx) => {
    if (!(await holdOwnAccount(tx, actor))) return refused('not-permitted')
    const { practitionerId, facility } = actor
    await replaceRecoveryCodes(tx, { facilityId: facility.id, practitionerId }, set, now)
    await appendEntry(tx, actor, {
      type: 'user.recovery-codes-renewed',
      at: now,
      subject: `user:${practitionerId}`,
      purpose: 'HSYSADMIN',
    })
    await endOtherSessions(tx, actor, 'the recovery codes were renewed', now)
    return done(null)
  })
}
