import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { type BreakGlass, isOpen, recentBreakGlass } from '#lib/db/break-glass'
import { type PractitionerSummary, practitionersById } from '#lib/db/practitioners'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result } from './shared/result.ts'

/** More than a year's worth where glass is broken as seldom as it should be. */
const AT_MOST = 200

/** Where a break-glass stands: still open, waiting for somebody else's review or the follow-up of one, or judged. */
export type ReviewState = 'OPEN' | 'WAITING' | 'FOLLOW_UP' | 'JUSTIFIED' | 'NOT_JUSTIFIED'

export type AccessReviewRow = BreakGlass & { readonly state: ReviewState; readonly own: boolean }

export type AccessReviewList = {
  readonly rows: readonly AccessReviewRow[]
  readonly people: ReadonlyMap<string, PractitionerSummary>
}

/** The facility's break-glass with what became of it: those that wait first, then newest first. The look is an entry. */
export async function listAccessReviews(actor: Actor, now: Date): Promise<Result<AccessReviewList, NotPermitted>> {
  return permitted(actor, 'access-review.view', now, async (tx) => {
    const all = await recentBreakGlass(tx, AT_MOST)
    const rows = all.map((each) => ({
      ...each,
      state: reviewState(each, now),
      own: each.openedById === actor.practitionerId,
    }))
    const waits = ({ state }: AccessReviewRow) => (state === 'WAITING' || state === 'FOLLOW_UP' ? 0 : 1)
    await appendEntry(tx, actor, {
      type: 'audit.report-viewed',
      at: now,
      subject: `facility:${actor.facility.id}`,
      purpose: 'HCOMPL',
      payload: { report: 'access-reviews', rows: rows.length },
    })
    return done({
      rows: rows.toSorted((a, b) => waits(a) - waits(b)),
      people: await practitionersById(
        tx,
        all.map(({ openedById }) => openedById),
      ),
    })
  })
}

function reviewState(each: BreakGlass, now: Date): ReviewState {
  const newest = each.reviews[0]?.outcome
  if (newest === 'NEEDS_FOLLOW_UP') return 'FOLLOW_UP'
  return newest ?? (isOpen(each, now) ? 'OPEN' : 'WAITING')
}
