import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { allowsSeveralRoles, setSeveralRoles } from '#lib/db/facilities'
import { allUsers, holdAdministration } from '#lib/db/users'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** `in-use`: somebody holds several roles, which have to be taken away first. */
export type SeveralRolesRefusal = NotPermitted | 'in-use'

/** Decides for the facility whether one person may hold several roles, acting in one at a time. */
export async function allowSeveralRoles(
  actor: Actor,
  allowed: 'yes' | 'no',
  now: Date,
): Promise<Result<{ readonly allowed: boolean }, SeveralRolesRefusal>> {
  return permitted(actor, 'facility.amend', now, async (tx) => {
    if (!(await holdAdministration(tx, actor))) return refused('not-permitted')
    const facilityId = actor.facility.id
    const [before, after] = [await allowsSeveralRoles(tx, facilityId), allowed === 'yes']
    if (before === after) return done({ allowed: after })
    const holders = after ? [] : (await allUsers(tx, now)).filter(({ active, roles }) => active && roles.length > 1)
    if (holders.length > 0) return refused('in-use')
    await setSeveralRoles(tx, facilityId, after)
    await appendEntry(tx, actor, {
      type: 'facility.amended',
      at: now,
      subject: `facility:${facilityId}`,
      purpose: 'HSYSADMIN',
      payload: { before: { severalRoles: before }, after: { severalRoles: after } },
      wrote: [{ kind: 'facility', id: facilityId }],
    })
    return done({ allowed: after })
  })
}
