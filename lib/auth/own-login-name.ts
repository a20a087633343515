import 'server-only'
import type { Actor } from '#lib/access/actor'
import { findLoginName } from '#lib/db/practitioners'
import { inTransaction } from '#lib/db/transaction'

/** What the actor types at sign-in: shown in authenticator apps, and a word that a password must not be made of. */
export async function ownLoginName(actor: Actor): Promise<string> {
  return inTransaction(actor, (tx) => findLoginName(tx, actor.practitionerId))
}
