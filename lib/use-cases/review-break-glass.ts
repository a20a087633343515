import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { findBreakGlass, holdBreakGlass, insertReview, isOpen } from '#lib/db/break-glass'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'
import type { ReviewForm } from './shared/review-form.ts'

export type ReviewRefusal =
  | NotPermitted
  | KeyReused
  | 'not-found'
  /** Nobody reviews what they opened themselves. */
  | 'own-access'
  /** It is still open, and more may be seen through it. */
  | 'still-open'
  /** Somebody has judged it, and it needs no follow-up. */
  | 'reviewed'

type Input = { readonly submissionId: string; readonly breakGlassId: string; readonly form: ReviewForm }

/** Judges somebody else's break-glass after its end, with a note. "Needs follow-up" leaves it in the queue. */
export async function reviewBreakGlass(
  actor: Actor,
  { submissionId, ...input }: Input,
  now: Date,
): Promise<Result<{ readonly breakGlassId: string }, ReviewRefusal>> {
  type Answer = Result<{ readonly breakGlassId: string }, ReviewRefusal>
  return permitted(actor, 'break-glass.review', now, async (tx): Promise<Answer> => {
    const submission = { id: submissionId, action: 'break-glass.review', input, now } as const
    return once(tx, actor, submission, async (): Promise<Answer> => {
      const { breakGlassId, form } = input
      const found = await findBreakGlass(tx, breakGlassId)
      if (!found) return refused('not-found')
      const { openedById, patient } = found
      if (openedById === actor.practitionerId) return refused('own-access')
      if (isOpen(found, now)) return refused('still-open')
      // Two reviewers wait for each other; the second then reads what the first one judged.
      await holdBreakGlass(tx, openedById)
      const newest = (await findBreakGlass(tx, breakGlassId))?.reviews[0]
      if (newest && newest.outcome !== 'NEEDS_FOLLOW_UP') return refused('reviewed')
      const { facility, practitionerId: reviewedById } = actor
      const review = { facilityId: facility.id, breakGlassId, openedById, reviewedById, ...form }
      const id = await insertReview(tx, review, now)
      await appendEntry(tx, actor, {
        type: 'break-glass.reviewed',
        at: now,
        subject: `break-glass:${breakGlassId}`,
        patientRef: patient.auditRef,
        purpose: 'HCOMPL',
        payload: { outcome: form.outcome, note: form.note },
        wrote: [{ kind: 'break-glass-review', id }],
      })
      return done({ breakGlassId })
    })
  })
}
