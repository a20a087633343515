import type { Actor } from '#lib/access/actor'
import { type Action, can } from '#lib/access/policy'
import { appendEntry } from '#lib/db/audit-log'
import { inTransaction, type Tx } from '#lib/db/transaction'
import { type Result, refused } from './result.ts'

/** What every use case may answer besides its own refusals. */
export type NotPermitted = 'not-permitted'

/**
 * Runs `work` in one transaction of the actor's facility if the policy permits the action. A refusal is an entry of its
 * own and changes nothing else. The first line of every use case.
 */
export async function permitted<Value, Refusal extends string>(
  actor: Actor,
  action: Action,
  now: Date,
  work: (tx: Tx) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | NotPermitted>> {
  if (can(actor, action)) return inTransaction(actor, work)
  await inTransaction(actor, (tx) =>
    appendEntry(tx, actor, { type: 'access.refused', at: now, outcome: 'refused', payload: { action } }),
  )
  return refused('not-permitted')
}
