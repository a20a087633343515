import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { holdBreakGlass, insertBreakGlass, openBreakGlassOf } from '#lib/db/break-glass'
import { findPatient } from '#lib/db/patients'
import { type KeyReused, once } from './shared/once.ts'
import { hasSecondAdministrator } from './shared/people.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type OpenBreakGlassRefusal =
  | NotPermitted
  | KeyReused
  | 'not-found'
  /** One patient at a time: close the other one first. */
  | 'another-open'
  /** Whoever breaks the glass is reviewed by somebody else, and there is nobody else. */
  | 'nobody-to-review'

type Input = { readonly submissionId: string; readonly patientId: string; readonly reason: string }

/**
 * Opens the clinical content behind one patient's entries to the administrator who asks, for an hour, with a reason.
 * Everything seen that way is an entry under the purpose of break-glass, and somebody else reviews it.
 */
export async function openBreakGlass(
  actor: Actor,
  { submissionId, ...input }: Input,
  now: Date,
): Promise<Result<{ readonly breakGlassId: string }, OpenBreakGlassRefusal>> {
  type Answer = Result<{ readonly breakGlassId: string }, OpenBreakGlassRefusal>
  return permitted(actor, 'break-glass.open', now, async (tx): Promise<Answer> => {
    await holdBreakGlass(tx, actor.practitionerId)
    const submission = { id: submissionId, action: 'break-glass.open', input, now } as const
    return once(tx, actor, submission, async (): Promise<Answer> => {
      const { patientId, reason } = input
      const patient = await findPatient(tx, patientId)
      if (!patient) return refused('not-found')
      if (await openBreakGlassOf(tx, actor.practitionerId, now)) return refused('another-open')
      if (!(await hasSecondAdministrator(tx, actor.practitionerId))) return refused('nobody-to-review')
      const { facility, practitionerId: openedById } = actor
      const id = await insertBreakGlass(tx, { facilityId: facility.id, patientId, openedById, reason }, now)
      await appendEntry(tx, actor, {
        type: 'break-glass.opened',
        at: now,
        subject: `break-glass:${id}`,
        patientRef: patient.auditRef,
        purpose: 'BTG',
        payload: { reason },
        wrote: [{ kind: 'break-glass', id }],
      })
      return done({ breakGlassId: id })
    })
  })
}
