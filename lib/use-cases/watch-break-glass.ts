import type { Actor } from '#lib/access/actor'
import { can } from '#lib/access/policy'
import { type BreakGlass, openBreakGlassOf } from '#lib/db/break-glass'
import { inTransaction } from '#lib/db/transaction'

/** What the actor has open, for the banner of every page; null for most. Looking at one's own banner is no entry. */
export async function watchBreakGlass(actor: Actor, now: Date): Promise<BreakGlass | null> {
  if (!can(actor, 'break-glass.open')) return null
  return inTransaction(actor, (tx) => openBreakGlassOf(tx, actor.practitionerId, now))
}
