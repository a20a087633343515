import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { holdAdoption, insertAcknowledgement, openProposal } from '#lib/db/ruleset-adoption'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** A physician has read what the proposed version means for one patient. A second time changes nothing. */
export async function acknowledgeRulesetChange(
  actor: Actor,
  changeId: string,
  now: Date,
): Promise<Result<{ readonly changeId: string }, 'not-found' | NotPermitted>> {
  return permitted(actor, 'ruleset.acknowledge', now, async (tx) => {
    await holdAdoption(tx, actor.facility.id)
    const change = (await openProposal(tx))?.changes.find(({ id }) => id === changeId)
    if (!change) return refused('not-found')
    if (change.acknowledgedById === null) {
      await insertAcknowledgement(tx, {
        facilityId: actor.facility.id,
        changeId,
        acknowledgedById: actor.practitionerId,
        acknowledgedAt: now,
      })
      await appendEntry(tx, actor, {
        type: 'ruleset.change-acknowledged',
        at: now,
        subject: `clearance:${change.clearanceId}`,
        patientRef: change.patient.auditRef,
        purpose: 'HQUALIMP',
        wrote: [{ kind: 'ruleset-acknowledgement', id: changeId }],
      })
    }
    return done({ changeId })
  })
}
