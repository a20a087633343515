import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { insertInvitation } from '#lib/db/invitations'
import { findUser, holdAdministration } from '#lib/db/users'
import type { Invited } from './invite-user.ts'
import { type KeyReused, once } from './shared/once.ts'
import { endLinksOf } from './shared/people.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** `not-invited`: the person has come in already, or the account is closed. A way back in takes two administrators. */
export type RenewRefusal = NotPermitted | KeyReused | 'not-found' | 'not-invited'

/** Makes a new link for somebody who has not come in yet; one that is still about opens nothing from then on. */
export async function renewInvitation(
  actor: Actor,
  { submissionId, practitionerId }: { readonly submissionId: string; readonly practitionerId: string },
  now: Date,
): Promise<Result<Invited, RenewRefusal>> {
  type Kept = Omit<Invited, 'token'>
  return permitted(actor, 'user.invite', now, async (tx): Promise<Result<Invited, RenewRefusal>> => {
    if (!(await holdAdministration(tx, actor))) return refused('not-permitted')
    let token: string | null = null
    const submission = { id: submissionId, action: 'user.invite', input: { practitionerId }, now } as const
    const result = await once(tx, actor, submission, async (): Promise<Result<Kept, RenewRefusal>> => {
      const user = await findUser(tx, practitionerId, now)
      if (!user) return refused('not-found')
      if (user.state !== 'INVITED') return refused('not-invited')
      const facilityId = actor.facility.id
      const replaced = await endLinksOf(tx, actor, practitionerId, 'REPLACED', now)
      const made = await insertInvitation(
        tx,
        { facilityId, practitionerId, purpose: 'INVITATION', createdById: actor.practitionerId },
        now,
      )
      token = made.token
      await appendEntry(tx, actor, {
        type: 'user.invited',
        at: now,
        subject: `invitation:${made.id}`,
        purpose: 'HSYSADMIN',
        payload: { user: practitionerId, roles: user.roles, expires: made.expiresAt.toISOString(), replaced },
      })
      return done({ practitionerId, invitationId: made.id })
    })
    return result.ok ? done({ ...result.value, token }) : result
  })
}
