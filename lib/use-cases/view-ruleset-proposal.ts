import type { Actor } from '#lib/access/actor'
import { RULESETS, type Ruleset } from '#lib/clinical/ruleset'
import { appendEntry } from '#lib/db/audit-log'
import { type PractitionerSummary, practitionersById } from '#lib/db/practitioners'
import { openProposal, type ProposedChange, type RulesetProposal } from '#lib/db/ruleset-adoption'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result } from './shared/result.ts'
import { rulesetInForce } from './shared/ruleset-in-force.ts'

export type ProposalView = {
  readonly inForce: Ruleset
  readonly versions: readonly Ruleset[]
  readonly proposal: Omit<RulesetProposal, 'changes'> | null
  readonly changed: number
  readonly acknowledged: number
  /** Patient by patient, for physicians; empty for everybody else, who sees the counts. */
  readonly changes: readonly ProposedChange[]
  readonly people: ReadonlyMap<string, PractitionerSummary>
}

/** The open proposal and what it would change: in counts, and for a physician patient by patient. The look is an entry. */
export async function viewRulesetProposal(actor: Actor, now: Date): Promise<Result<ProposalView, NotPermitted>> {
  return permitted(actor, 'guideline.view', now, async (tx) => {
    const open = await openProposal(tx)
    const { changes = [], ...proposal } = open ?? {}
    await appendEntry(tx, actor, {
      type: 'guideline.compared',
      at: now,
      purpose: 'HQUALIMP',
      ...(open ? { subject: `ruleset:${open.id}` as const } : {}),
    })
    return done({
      inForce: await rulesetInForce(tx),
      versions: RULESETS,
      proposal: open && (proposal as Omit<RulesetProposal, 'changes'>),
      changed: changes.length,
      acknowledged: changes.filter(({ acknowledgedById }) => acknowledgedById !== null).length,
      changes: actor.role === 'PHYSICIAN' ? changes : [],
      people: await practitionersById(
        tx,
        [open?.proposedById, open?.physicianId].filter((id) => typeof id === 'string'),
      ),
    })
  })
}
