import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { findUser, holdAdministration, setDeactivated } from '#lib/db/users'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type ReactivateRefusal = NotPermitted | 'not-found' | 'changed-meanwhile'

type Input = { readonly practitionerId: string; readonly version: number; readonly reason: string }

/**
 * Opens a closed account again, with the password and factors that it had; somebody who never came in needs a new link.
 * Done twice it is done.
 */
export async function reactivateUser(
  actor: Actor,
  { practitionerId, version, reason }: Input,
  now: Date,
): Promise<Result<{ readonly practitionerId: string }, ReactivateRefusal>> {
  return permitted(actor, 'user.deactivate', now, async (tx) => {
    if (!(await holdAdministration(tx, actor))) return refused('not-permitted')
    const user = await findUser(tx, practitionerId, now)
    if (!user) return refused('not-found')
    if (user.active) return done({ practitionerId })
    if (!(await setDeactivated(tx, { id: practitionerId, version }, null))) return refused('changed-meanwhile')
    await appendEntry(tx, actor, {
      type: 'user.reactivated',
      at: now,
      subject: `user:${practitionerId}`,
      purpose: 'HSYSADMIN',
      payload: { reason },
      wrote: [{ kind: 'practitioner', id: practitionerId }],
    })
    return done({ practitionerId })
  })
}
