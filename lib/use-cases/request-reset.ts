import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { insertResetRequest, openResetRequests } from '#lib/db/resets'
import { findUser, holdAdministration } from '#lib/db/users'
import { type KeyReused, once } from './shared/once.ts'
import { hasSecondAdministrator } from './shared/people.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'
import type { ResetForm } from './shared/user-form.ts'

export type RequestResetRefusal =
  | NotPermitted
  | KeyReused
  | 'not-found'
  | 'own-record'
  /** The person has not come in yet, or the account is closed: there is nothing to reset. */
  | 'nothing-to-reset'
  | 'already-asked'
  /** Nobody could confirm it: another administrator is needed first. */
  | 'no-second-administrator'

/** `code` is one half of the way back in, given once; the other half is the link that the second administrator gets. */
export type RequestedReset = { readonly requestId: string; readonly code: string | null }

type Input = { readonly submissionId: string; readonly practitionerId: string; readonly form: ResetForm }

/**
 * Asks that somebody's password or second factor be reset. Nothing changes before another administrator confirms, within
 * a day. The two of them hold one half each of what brings the person back, so that neither can come in as them.
 */
export async function requestReset(
  actor: Actor,
  { submissionId, ...input }: Input,
  now: Date,
): Promise<Result<RequestedReset, RequestResetRefusal>> {
  type Kept = Omit<RequestedReset, 'code'>
  return permitted(actor, 'user.reset', now, async (tx): Promise<Result<RequestedReset, RequestResetRefusal>> => {
    if (!(await holdAdministration(tx, actor))) return refused('not-permitted')
    let code: string | null = null
    const submission = { id: submissionId, action: 'user.reset', input, now } as const
    const result = await once(tx, actor, submission, async (): Promise<Result<Kept, RequestResetRefusal>> => {
      const { practitionerId, form } = input
      const user = await findUser(tx, practitionerId, now)
      if (!user) return refused('not-found')
      if (user.id === actor.practitionerId) return refused('own-record')
      if (user.state === 'INVITED' || user.state === 'DEACTIVATED') return refused('nothing-to-reset')
      if ((await openResetRequests(tx, now)).some((open) => open.practitionerId === practitionerId)) {
        return refused('already-asked')
      }
      if (!(await hasSecondAdministrator(tx, actor.practitionerId, practitionerId))) {
        return refused('no-second-administrator')
      }
      const asked = { facilityId: actor.facility.id, practitionerId, requestedById: actor.practitionerId, ...form }
      const made = await insertResetRequest(tx, asked, now)
      code = made.code
      await appendEntry(tx, actor, {
        type: 'user.factor-reset-requested',
        at: now,
        subject: `user:${practitionerId}`,
        purpose: 'HSYSADMIN',
        payload: { request: made.id, what: form.what, reason: form.reason },
      })
      return done({ requestId: made.id })
    })
    return result.ok ? done({ ...result.value, code }) : result
  })
}
