import type { Actor } from '#lib/access/actor'
import type { Action } from '#lib/access/policy'
import { keepSubmission, readSubmission } from '#lib/db/submissions'
import type { Tx } from '#lib/db/transaction'
import { done, type Result, refused } from './result.ts'

/** The key was used before, for another act or with another text: nothing was done. */
export type KeyReused = 'key-reused'

/**
 * Does a creating act once for one form: a double click, a reload or a replay gives the first answer again and makes
 * nothing new. Only what was done is kept; after a refusal the same form may be sent again, corrected. `Value` must be
 * JSON (ids, states). Call it inside the transaction, before anything is written.
 */
export async function once<Value, Refusal extends string>(
  tx: Tx,
  actor: Actor,
  submission: { readonly id: string; readonly action: Action; readonly input: unknown; readonly now: Date },
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | KeyReused>> {
  const { id, action, input, now } = submission
  const key = { id, practitionerId: actor.practitionerId, action }
  const state = await readSubmission(tx, { ...key, input })
  if (state.kind === 'repeated') return done(state.result as Value)
  if (state.kind === 'reused') return refused('key-reused')
  const result = await work()
  if (result.ok) await keepSubmission(tx, actor.facility.id, key, state.inputHash, result.value, now)
  return result
}
