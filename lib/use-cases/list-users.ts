import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { allPractitioners, type PractitionerSummary } from '#lib/db/practitioners'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result } from './shared/result.ts'

/** Everybody who ever worked at the facility, by family name; deactivated people too. */
export async function listUsers(
  actor: Actor,
  now: Date,
): Promise<Result<readonly PractitionerSummary[], NotPermitted>> {
  return permitted(actor, 'user.view', now, async (tx) => {
    const people = [...(await allPractitioners(tx)).values()]
    await appendEntry(tx, actor, {
      type: 'user.listed',
      at: now,
      subject: `facility:${actor.facility.id}`,
      purpose: 'HSYSADMIN',
    })
    return done(people)
  })
}
