import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { findOpenReset, insertResetDecision } from '#lib/db/resets'
import { holdAdministration } from '#lib/db/users'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** Says no to a reset, or takes one's own request back. Nothing about the person changes. */
export async function declineReset(
  actor: Actor,
  requestId: string,
  now: Date,
): Promise<Result<{ readonly practitionerId: string }, 'not-found' | NotPermitted>> {
  return permitted(actor, 'user.reset', now, async (tx) => {
    if (!(await holdAdministration(tx, actor))) return refused('not-permitted')
    const request = await findOpenReset(tx, requestId, now)
    if (!request) return refused('not-found')
    const decision = { kind: 'DECLINED', decidedById: actor.practitionerId } as const
    await insertResetDecision(tx, actor.facility.id, request, decision, now)
    const { practitionerId, what, requestedById } = request
    await appendEntry(tx, actor, {
      type: what === 'FACTOR' ? 'user.factor-reset' : 'user.password-reset',
      at: now,
      subject: `user:${practitionerId}`,
      outcome: 'refused',
      purpose: 'HSYSADMIN',
      payload: { request: requestId, requestedBy: requestedById },
    })
    return done({ practitionerId })
  })
}
