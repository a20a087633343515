import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { holdOwnAccount, insertFactor, type NewFactor } from '#lib/db/factors'
import { endOtherSessions } from './shared/end-other-sessions.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

type Added = Result<{ readonly factorId: string }, NotPermitted | 'passkey-taken'>

/**
 * Adds a second factor to the actor's own account; the door has asked for identity and seen that the factor works. Every
 * other sign-in of the actor ends.
 */
export async function addFactor(actor: Actor, factor: NewFactor, now: Date): Promise<Added> {
  return permitted(actor, 'factor.change', now, async (tx): Promise<Added> => {
    if (!(await holdOwnAccount(tx, actor))) return refused('not-permitted')
    const owner = { facilityId: actor.facility.id, practitionerId: actor.practitionerId }
    const factorId = await insertFactor(tx, owner, factor, now)
    if (factorId === null) return refused('passkey-taken')
    await appendEntry(tx, actor, {
      type: 'user.factor-added',
      at: now,
      subject: `factor:${factorId}`,
      purpose: 'HSYSADMIN',
      payload: { kind: factor.kind, name: factor.row.name },
    })
    await endOtherSessions(tx, actor, 'a second factor was added', now)
    return done({ factorId })
  })
}
