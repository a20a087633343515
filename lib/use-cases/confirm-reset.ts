import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { lockOwner } from '#lib/db/factors'
import { insertInvitation } from '#lib/db/invitations'
import { closePassword, findOpenReset, insertResetDecision, removeEveryFactor } from '#lib/db/resets'
import { activeAdministrators, endSignInsOf, findUser, holdAdministration } from '#lib/db/users'
import { type KeyReused, once } from './shared/once.ts'
import { endLinksOf } from './shared/people.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type ConfirmResetRefusal =
  | NotPermitted
  | KeyReused
  /** Unknown, decided, older than a day, or asked by somebody who administers nothing any more. */
  | 'not-found'
  /** Whoever asked, and whoever it is about, cannot be the second administrator. */
  | 'same-person'

export type ConfirmedReset = { readonly practitionerId: string; readonly token: string | null }

/**
 * Confirms, as second administrator, that a password or a second factor is reset: the password opens nothing any more,
 * every sign-in is over, and for a second factor every factor is removed, single sign-on too. The link back in is shown once; the person
 * needs it together with the code that the first administrator has, and then sets a password and enrols anew.
 */
export async function confirmReset(
  actor: Actor,
  { submissionId, requestId }: { readonly submissionId: string; readonly requestId: string },
  now: Date,
): Promise<Result<ConfirmedReset, ConfirmResetRefusal>> {
  type Kept = Omit<ConfirmedReset, 'token'>
  return permitted(actor, 'user.reset', now, async (tx): Promise<Result<ConfirmedReset, ConfirmResetRefusal>> => {
    if (!(await holdAdministration(tx, actor))) return refused('not-permitted')
    let token: string | null = null
    const submission = { id: submissionId, action: 'user.reset', input: { requestId }, now } as const
    const result = await once(tx, actor, submission, async (): Promise<Result<Kept, ConfirmResetRefusal>> => {
      const request = await findOpenReset(tx, requestId, now)
      const user = request && (await findUser(tx, request.practitionerId, now))
      if (!request || !user?.active) return refused('not-found')
      if (!(await activeAdministrators(tx)).includes(request.requestedById)) return refused('not-found')
      const { practitionerId, requestedById, what } = request
      if ([practitionerId, requestedById].includes(actor.practitionerId)) return refused('same-person')
      const facilityId = actor.facility.id
      // Whoever is changing this person's factors comes first, and whoever comes after finds their session ended.
      await lockOwner(tx, practitionerId)
      const decision = { kind: 'CONFIRMED', decidedById: actor.practitionerId } as const
      await insertResetDecision(tx, facilityId, request, decision, now)
      await closePassword(tx, practitionerId, now)
      if (what === 'FACTOR') await removeEveryFactor(tx, practitionerId)
      const reason = what === 'FACTOR' ? 'the second factor was reset' : 'the password was reset'
      const signInsEnded = await endSignInsOf(tx, practitionerId, reason, now)
      await endLinksOf(tx, actor, practitionerId, 'REPLACED', now)
      const link = { facilityId, practitionerId, createdById: actor.practitionerId, resetRequestId: requestId }
      const made = await insertInvitation(tx, { ...link, purpose: 'RESET' }, now)
      token = made.token
      await appendEntry(tx, actor, {
        type: what === 'FACTOR' ? 'user.factor-reset' : 'user.password-reset',
        at: now,
        subject: `user:${practitionerId}`,
        purpose: 'HSYSADMIN',
        payload: { request: requestId, requestedBy: requestedById, invitation: made.id, signInsEnded },
      })
      return done({ practitionerId })
    })
    return result.ok ? done({ ...result.value, token }) : result
  })
}
