import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { holdAdoption, insertConcurrence, openProposal } from '#lib/db/ruleset-adoption'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** A physician agrees to the adoption; only after every change was acknowledged, and for this proposal alone. */
export async function concurWithRuleset(
  actor: Actor,
  proposalId: string,
  now: Date,
): Promise<Result<{ readonly proposalId: string }, 'not-found' | 'not-acknowledged' | NotPermitted>> {
  return permitted(actor, 'ruleset.acknowledge', now, async (tx) => {
    await holdAdoption(tx, actor.facility.id)
    const proposal = await openProposal(tx)
    if (proposal?.id !== proposalId) return refused('not-found')
    if (proposal.changes.some(({ acknowledgedById }) => acknowledgedById === null)) return refused('not-acknowledged')
    const { facility, practitionerId } = actor
    const concurrence = { facilityId: facility.id, proposalId, physicianId: practitionerId, concurredAt: now }
    const id = await insertConcurrence(tx, concurrence)
    await appendEntry(tx, actor, {
      type: 'ruleset.change-acknowledged',
      at: now,
      subject: `ruleset:${proposalId}`,
      purpose: 'HQUALIMP',
      payload: { version: proposal.version, agrees: true },
      wrote: [{ kind: 'ruleset-concurrence', id }],
    })
    return done({ proposalId })
  })
}
