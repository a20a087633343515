import 'server-only'
import type { Actor } from '#lib/access/actor'
import { factorsOf } from '#lib/db/factors'
import { bothWereProved } from '#lib/db/login-sessions'
import { inTransaction } from '#lib/db/transaction'
import { passkeysPossible } from './passkeys.ts'

/** What a form has to ask for: both factors or one of them, and whether there is a passkey to answer with. */
export type ProofNeeded = { readonly needs: 'both' | 'one'; readonly passkey: boolean }

/** What proves this actor's identity the next time something is signed, or changed in their account. */
export async function proofNeeded(actor: Actor): Promise<ProofNeeded> {
  return inTransaction(actor, async (tx) => {
    const kinds = (await factorsOf(tx, actor.practitionerId)).map(({ kind }) => kind)
    return {
      needs: (await bothWereProved(tx, actor.loginSessionId)) ? 'one' : 'both',
      passkey: kinds.includes('PASSKEY') && passkeysPossible(),
    }
  })
}
