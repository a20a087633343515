import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { findBreakGlass, insertClosing, isOpen } from '#lib/db/break-glass'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** Closes one's own break-glass before its hour is over. One that is over already stays as it is. */
export async function closeBreakGlass(
  actor: Actor,
  breakGlassId: string,
  now: Date,
): Promise<Result<{ readonly breakGlassId: string }, 'not-found' | NotPermitted>> {
  return permitted(actor, 'break-glass.open', now, async (tx) => {
    const opened = await findBreakGlass(tx, breakGlassId)
    if (opened?.openedById !== actor.practitionerId) return refused('not-found')
    const closing = { facilityId: actor.facility.id, breakGlassId, openedById: actor.practitionerId }
    if (!isOpen(opened, now) || !(await insertClosing(tx, closing, now))) return done({ breakGlassId })
    await appendEntry(tx, actor, {
      type: 'break-glass.closed',
      at: now,
      subject: `break-glass:${breakGlassId}`,
      patientRef: opened.patient.auditRef,
      purpose: 'BTG',
      wrote: [{ kind: 'break-glass-closing', id: breakGlassId }],
    })
    return done({ breakGlassId })
  })
}
