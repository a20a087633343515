import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { insertResetDecision, openResetRequests } from '#lib/db/resets'
import { endSignInsOf, findUser, holdAdministration, setDeactivated } from '#lib/db/users'
import { endLinksOf, selfRefusal } from './shared/people.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type DeactivateRefusal = NotPermitted | 'not-found' | 'own-record' | 'last-administrator' | 'changed-meanwhile'

type Input = { readonly practitionerId: string; readonly version: number; readonly reason: string }

/**
 * Closes an account: every sign-in of the person is over with its next request, links and waiting resets with it. Nothing
 * that they recorded or signed changes. Done twice it is done.
 */
export async function deactivateUser(
  actor: Actor,
  { practitionerId, version, reason }: Input,
  now: Date,
): Promise<Result<{ readonly practitionerId: string }, DeactivateRefusal>> {
  return permitted(actor, 'user.deactivate', now, async (tx) => {
    if (!(await holdAdministration(tx, actor))) return refused('not-permitted')
    const user = await findUser(tx, practitionerId, now)
    if (!user) return refused('not-found')
    if (!user.active) return done({ practitionerId })
    const self = await selfRefusal(tx, actor, user)
    if (self) return refused(self)
    if (!(await setDeactivated(tx, { id: practitionerId, version }, now))) return refused('changed-meanwhile')
    const signInsEnded = await endSignInsOf(tx, practitionerId, 'the account was deactivated', now)
    const linksRevoked = await endLinksOf(tx, actor, practitionerId, 'REVOKED', now)
    for (const request of await openResetRequests(tx, now)) {
      if (request.practitionerId !== practitionerId) continue
      const decision = { kind: 'DECLINED', decidedById: actor.practitionerId } as const
      await insertResetDecision(tx, actor.facility.id, request, decision, now)
    }
    await appendEntry(tx, actor, {
      type: 'user.deactivated',
      at: now,
      subject: `user:${practitionerId}`,
      purpose: 'HSYSADMIN',
      payload: { reason, signInsEnded, linksRevoked },
      wrote: [{ kind: 'practitioner', id: practitionerId }],
    })
    return done({ practitionerId })
  })
}
