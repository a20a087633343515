import 'server-only'
import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { markReauthenticated } from '#lib/db/login-sessions'
import { findPasswordHash } from '#lib/db/practitioners'
import { inTransaction } from '#lib/db/transaction'
import { passwordMatches } from './password.ts'

/**
 * Proves again, before a signature, that the one at the keyboard is the one signed in. True when the password matches;
 * either way the try is an entry. The second factor joins here (it has its own issue).
 */
export async function reauthenticate(actor: Actor, password: string, now: Date): Promise<boolean> {
  const passwordHash = await inTransaction(actor, (tx) => findPasswordHash(tx, actor.practitionerId))
  const matches = await passwordMatches(passwordHash, password)
  await inTransaction(actor, async (tx) => {
    if (matches) await markReauthenticated(tx, actor.loginSessionId, now)
    await appendEntry(tx, actor, {
      type: 'sign-in.confirmed',
      at: now,
      subject: `login-session:${actor.loginSessionId}`,
      outcome: matches ? 'success' : 'failure',
      purpose: 'HSYSADMIN',
    })
  })
  return matches
}
