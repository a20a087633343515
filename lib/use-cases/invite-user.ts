import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { allowsSeveralRoles } from '#lib/db/facilities'
import { insertInvitation } from '#lib/db/invitations'
import { holdAdministration, insertUser } from '#lib/db/users'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'
import type { InviteForm } from './shared/user-form.ts'

/** `name-taken` says nothing about whose name it is: it may be another facility's. */
export type InviteRefusal = NotPermitted | KeyReused | 'name-taken' | 'one-role-only'

export type Invited = {
  readonly practitionerId: string
  readonly invitationId: string
  /** What the link carries. Given once: a repeat of the same form is told that the link was shown before. */
  readonly token: string | null
}

/**
 * Invites somebody to work here: adds the person and makes a link, which the administrator hands over. The person sets
 * the password; nobody else ever knows it.
 */
export async function inviteUser(
  actor: Actor,
  { submissionId, form }: { readonly submissionId: string; readonly form: InviteForm },
  now: Date,
): Promise<Result<Invited, InviteRefusal>> {
  type Kept = Omit<Invited, 'token'>
  return permitted(actor, 'user.invite', now, async (tx): Promise<Result<Invited, InviteRefusal>> => {
    if (!(await holdAdministration(tx, actor))) return refused('not-permitted')
    let token: string | null = null
    const submission = { id: submissionId, action: 'user.invite', input: form, now } as const
    const result = await once(tx, actor, submission, async (): Promise<Result<Kept, InviteRefusal>> => {
      const facilityId = actor.facility.id
      if (form.roles.length > 1 && !(await allowsSeveralRoles(tx, facilityId))) return refused('one-role-only')
      const practitionerId = await insertUser(tx, facilityId, { ...form, clinicalReviewer: false }, now)
      if (practitionerId === null) return refused('name-taken')
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
        payload: { user: practitionerId, roles: form.roles, expires: made.expiresAt.toISOString() },
        wrote: [{ kind: 'practitioner', id: practitionerId }],
      })
      return done({ practitionerId, invitationId: made.id })
    })
    return result.ok ? done({ ...result.value, token }) : result
  })
}
