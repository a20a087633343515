import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { type BreakGlass, findBreakGlass, isOpen } from '#lib/db/break-glass'
import { type BreakGlassUse, usesOfBreakGlass } from '#lib/db/break-glass-uses'
import { type PractitionerSummary, practitionersById } from '#lib/db/practitioners'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type AccessReview = {
  readonly breakGlass: BreakGlass
  readonly open: boolean
  /** Whether the actor may review it: it is over, and somebody else's. */
  readonly reviewable: boolean
  /** The entries of what was seen through it, oldest first: that it was looked at, never what it said. */
  readonly uses: readonly BreakGlassUse[]
  readonly people: ReadonlyMap<string, PractitionerSummary>
}

/** One break-glass with its reason, what was seen through it, and what others judged. The look is an entry. */
export async function viewAccessReview(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<AccessReview, 'not-found' | NotPermitted>> {
  return permitted(actor, 'access-review.view', now, async (tx) => {
    const breakGlass = await findBreakGlass(tx, id)
    if (!breakGlass) return refused('not-found')
    const open = isOpen(breakGlass, now)
    const ids = [breakGlass.openedById, ...breakGlass.reviews.map(({ reviewedById }) => reviewedById)]
    await appendEntry(tx, actor, {
      type: 'audit.report-viewed',
      at: now,
      subject: `break-glass:${id}`,
      patientRef: breakGlass.patient.auditRef,
      purpose: 'HCOMPL',
    })
    return done({
      breakGlass,
      open,
      reviewable: !open && breakGlass.openedById !== actor.practitionerId,
      uses: await usesOfBreakGlass(tx, breakGlass),
      people: await practitionersById(tx, ids),
    })
  })
}
