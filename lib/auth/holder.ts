import 'server-only'
import { createHash } from 'node:crypto'
import type { Actor } from '#lib/access/actor'
import type { ChallengeHolder } from '#lib/db/challenges'

/** Whom a passkey's challenge inside a session is made for: this session, and this purpose. */
export function sessionHolder(actor: Actor, purpose: 'prove-again' | 'new-passkey'): ChallengeHolder {
  const holder = createHash('sha256').update(`login-session:${actor.loginSessionId}`).digest()
  return { holder: new Uint8Array(holder), purpose }
}
