import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { removeFactor as removeFactorOf } from '#lib/db/factors'
import { isUuid } from '#lib/db/patients'
import { endOtherSessions } from './shared/end-other-sessions.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** Removes one of the actor's own second factors, never the last one. Every other sign-in of the actor ends. */
export async function removeFactor(
  actor: Actor,
  factorId: string,
  now: Date,
): Promise<Result<{ readonly factorId: string }, 'not-found' | 'last-one' | NotPermitted>> {
  return permitted(actor, 'factor.change', now, async (tx) => {
    if (!isUuid(factorId)) return refused('not-found')
    const answer = await removeFactorOf(tx, actor.practitionerId, factorId)
    if (typeof answer === 'string') return refused(answer)
    await appendEntry(tx, actor, {
      type: 'user.factor-removed',
      at: now,
      subject: `factor:${factorId}`,
      purpose: 'HSYSADMIN',
      payload: { kind: answer.removed.kind, name: answer.removed.name },
    })
    await endOtherSessions(tx, actor, 'a second factor was removed', now)
    return done({ factorId })
  })
}
