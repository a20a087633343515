import type { Actor } from '#lib/access/actor'
import { rulesetByVersion } from '#lib/clinical/ruleset'
import { appendEntry } from '#lib/db/audit-log'
import { newestAdviceOf } from '#lib/db/clearance-files'
import { lockPatient } from '#lib/db/patients'
import {
  holdAdoption,
  insertAdoption,
  insertChanges,
  type NewChange,
  openProposal,
  type ProposedChange,
} from '#lib/db/ruleset-adoption'
import type { Tx } from '#lib/db/transaction'
import { markForReview } from './shared/mark-for-review.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'
import { rulesetImpact } from './shared/ruleset-impact.ts'

export type AdoptRefusal =
  | 'not-found'
  /** No physician has agreed since the last change was found. */
  | 'no-physician'
  /** More clearances would change than were acknowledged; they have been added to the proposal. */
  | 'more-changes'
  | NotPermitted

/**
 * Adopts the proposed version: from now on the facility works under it. Everything recorded meanwhile is asked again first;
 * a change that nobody acknowledged goes back to the physician. Signed advice stays as it is; clearances that are answered
 * differently are marked for review, and whoever looks at them sees whether they hold.
 */
export async function adoptRuleset(
  actor: Actor,
  proposalId: string,
  now: Date,
): Promise<Result<{ readonly version: string }, AdoptRefusal>> {
  return permitted(
    actor,
    'ruleset.adopt',
    now,
    async (tx): Promise<Result<{ readonly version: string }, AdoptRefusal>> => {
      const facilityId = actor.facility.id
      await holdAdoption(tx, facilityId)
      const proposal = await openProposal(tx)
      const ruleset = proposal && rulesetByVersion(proposal.version)
      if (!proposal || proposal.id !== proposalId || ruleset?.hash !== proposal.hash) return refused('not-found')
      const known = new Set(proposal.changes.map(({ clearanceId }) => clearanceId))
      const impact = await rulesetImpact(tx, actor, ruleset, now)
      const more = impact.changes.filter(({ clearanceId }) => !known.has(clearanceId))
      if (more.length > 0) {
        await addChanges(tx, actor, proposalId, more, now)
        return refused('more-changes')
      }
      const { physicianId } = proposal
      if (physicianId === null || physicianId === actor.practitionerId) return refused('no-physician')
      const { version: rulesetVersion, hash: rulesetHash } = ruleset
      const id = await insertAdoption(tx, {
        facilityId,
        proposalId,
        rulesetVersion,
        rulesetHash,
        adoptedById: actor.practitionerId,
        physicianId,
        adoptedAt: now,
      })
      await appendEntry(tx, actor, {
        type: 'ruleset.adopted',
        at: now,
        subject: `ruleset:${proposalId}`,
        purpose: 'HQUALIMP',
        payload: { version: rulesetVersion, hash: rulesetHash, physician: physicianId, changes: impact.changes.length },
        wrote: [{ kind: 'ruleset-adoption', id }],
      })
      const still = new Set(impact.changes.map(({ clearanceId }) => clearanceId))
      for (const change of proposal.changes) if (still.has(change.clearanceId)) await mark(tx, actor, change, now)
      return done({ version: rulesetVersion })
    },
  )
}

/** Changes that were found only now join the proposal; whoever reads the trail sees when. */
async function addChanges(
  tx: Tx,
  actor: Actor,
  proposalId: string,
  more: readonly NewChange[],
  now: Date,
): Promise<void> {
  const ids = await insertChanges(tx, { facilityId: actor.facility.id, proposalId }, more, now)
  await appendEntry(tx, actor, {
    type: 'ruleset.proposed',
    at: now,
    subject: `ruleset:${proposalId}`,
    purpose: 'HQUALIMP',
    payload: { added: ids.length },
    wrote: ids.map((id) => ({ kind: 'ruleset-change', id }) as const),
  })
}

async function mark(tx: Tx, actor: Actor, { patient, clearanceId }: ProposedChange, now: Date): Promise<void> {
  await lockPatient(tx, patient.id)
  const advice = (await newestAdviceOf(tx, [patient.id])).find(({ clearance }) => clearance?.id === clearanceId)
  // Replaced since it was proposed: the newer advice was signed under rules that its physician has seen.
  if (!advice?.clearance) return
  await markForReview(tx, actor, patient, { advice, clearance: advice.clearance }, now)
}
