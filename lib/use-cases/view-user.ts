import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { allowsSeveralRoles } from '#lib/db/facilities'
import { practitionersById } from '#lib/db/practitioners'
import { openResetRequests } from '#lib/db/resets'
import { findUser, type User } from '#lib/db/users'
import type { WaitingReset } from './list-users.ts'
import { hasSecondAdministrator } from './shared/people.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type UserView = {
  readonly user: User
  readonly reset: WaitingReset | null
  /** Whether another administrator could confirm a reset of this person. */
  readonly secondAdministrator: boolean
  readonly severalRoles: boolean
}

/** One person of the facility with what waits for them. The look is an entry. */
export async function viewUser(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<UserView, 'not-found' | NotPermitted>> {
  return permitted(actor, 'user.view', now, async (tx) => {
    const user = await findUser(tx, id, now)
    if (!user) return refused('not-found')
    const request = (await openResetRequests(tx, now)).find(({ practitionerId }) => practitionerId === id)
    const requestedBy = request && (await practitionersById(tx, [request.requestedById])).get(request.requestedById)
    await appendEntry(tx, actor, { type: 'user.viewed', at: now, subject: `user:${id}`, purpose: 'HSYSADMIN' })
    return done({
      user,
      reset: request && requestedBy ? { ...request, user, requestedBy } : null,
      secondAdministrator: await hasSecondAdministrator(tx, actor.practitionerId, id),
      severalRoles: await allowsSeveralRoles(tx, actor.facility.id),
    })
  })
}
