import type { Actor } from '#lib/access/actor'
import { rulesetByVersion } from '#lib/clinical/ruleset'
import { appendEntry } from '#lib/db/audit-log'
import { holdAdoption, insertChanges, insertProposal } from '#lib/db/ruleset-adoption'
import { type KeyReused, once } from './shared/once.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'
import { rulesetImpact } from './shared/ruleset-impact.ts'
import { rulesetInForce } from './shared/ruleset-in-force.ts'

export type ProposeRefusal = 'not-found' | 'in-force' | NotPermitted | KeyReused

/**
 * Proposes that the facility works under another version: holds every current clearance against it and stores what would
 * change, for a physician to acknowledge. A newer proposal takes the place of an older one that nobody adopted.
 */
export async function proposeRuleset(
  actor: Actor,
  version: string,
  submissionId: string,
  now: Date,
): Promise<Result<{ readonly proposalId: string }, ProposeRefusal>> {
  type Answer = Result<{ readonly proposalId: string }, ProposeRefusal>
  return permitted(actor, 'ruleset.propose', now, async (tx): Promise<Answer> => {
    const ruleset = rulesetByVersion(version)
    if (!ruleset) return refused('not-found')
    await holdAdoption(tx, actor.facility.id)
    const submission = { id: submissionId, action: 'ruleset.propose', input: { version }, now } as const
    return once(tx, actor, submission, async (): Promise<Answer> => {
      if ((await rulesetInForce(tx)).version === version) return refused('in-force')
      const facilityId = actor.facility.id
      const impact = await rulesetImpact(tx, actor, ruleset, now)
      const proposalId = await insertProposal(tx, {
        facilityId,
        rulesetVersion: version,
        rulesetHash: ruleset.hash,
        clearances: impact.clearances,
        proposedById: actor.practitionerId,
        proposedAt: now,
      })
      const changeIds = await insertChanges(tx, { facilityId, proposalId }, impact.changes, now)
      await appendEntry(tx, actor, {
        type: 'ruleset.proposed',
        at: now,
        subject: `ruleset:${proposalId}`,
        purpose: 'HQUALIMP',
        payload: { version, hash: ruleset.hash, clearances: impact.clearances, changes: impact.changes.length },
        wrote: [
          { kind: 'ruleset-proposal', id: proposalId },
          ...changeIds.map((id) => ({ kind: 'ruleset-change', id }) as const),
        ],
      })
      return done({ proposalId })
    })
  })
}
