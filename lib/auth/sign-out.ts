import 'server-only'
import { appendEntry } from '#lib/db/audit-log'
import { endLoginSession } from '#lib/db/login-sessions'
import { inTransaction } from '#lib/db/transaction'
import { mintActor } from './mint.ts'

/** Ends the session behind a token on the server, so that a copied cookie opens nothing. A token that is over does nothing. */
export async function signOut(token: string, requestId: string, now: Date): Promise<void> {
  const minted = await mintActor(token, requestId, now)
  if (!minted) return
  const { actor } = minted
  await inTransaction(actor, async (tx) => {
    const ended = await endLoginSession(tx, actor.loginSessionId, 'signed out', now)
    if (!ended) return
    await appendEntry(tx, actor, {
      type: 'sign-out.completed',
      at: now,
      subject: `login-session:${actor.loginSessionId}`,
      purpose: 'HSYSADMIN',
    })
  })
}
