import type { Actor, PersonName } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { allowsSeveralRoles } from '#lib/db/facilities'
import { openResetRequests, type ResetRequest } from '#lib/db/resets'
import { activeAdministrators, allUsers, type User } from '#lib/db/users'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result } from './shared/result.ts'

/** A reset that waits for a second administrator, with the names that it takes to decide. */
export type WaitingReset = ResetRequest & { readonly user: PersonName; readonly requestedBy: PersonName }

export type UserList = {
  readonly users: readonly User[]
  readonly resets: readonly WaitingReset[]
  /** Who could act as second administrator besides the actor. */
  readonly otherAdministrators: number
  readonly severalRoles: boolean
}

/** Everybody who ever worked at the facility, by family name, and the resets that wait. The look is an entry. */
export async function listUsers(actor: Actor, now: Date): Promise<Result<UserList, NotPermitted>> {
  return permitted(actor, 'user.view', now, async (tx) => {
    const users = await allUsers(tx, now)
    const byId = new Map(users.map((user) => [user.id, user]))
    const resets = (await openResetRequests(tx, now)).flatMap((request) => {
      const [user, requestedBy] = [byId.get(request.practitionerId), byId.get(request.requestedById)]
      return user && requestedBy ? [{ ...request, user, requestedBy }] : []
    })
    const others = (await activeAdministrators(tx)).filter((id) => id !== actor.practitionerId)
    await appendEntry(tx, actor, {
      type: 'user.listed',
      at: now,
      subject: `facility:${actor.facility.id}`,
      purpose: 'HSYSADMIN',
    })
    return done({
      users,
      resets,
      otherAdministrators: others.length,
      severalRoles: await allowsSeveralRoles(tx, actor.facility.id),
    })
  })
}
