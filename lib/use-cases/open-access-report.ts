import type { Actor } from '#lib/access/actor'
import { allPractitioners, type PractitionerSummary } from '#lib/db/practitioners'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result } from './shared/result.ts'
import { today } from './shared/today.ts'

/** What the forms of the reports offer: everybody who ever worked here, and today. Shows nobody's record, so it is no look. */
export async function openAccessReport(
  actor: Actor,
  now: Date,
): Promise<Result<{ readonly users: readonly PractitionerSummary[]; readonly today: string }, NotPermitted>> {
  return permitted(actor, 'audit.report', now, async (tx) =>
    done({ users: [...(await allPractitioners(tx)).values()], today: today(actor, now) }),
  )
}
