import 'server-only'
import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { bothWereProved, markReauthenticated } from '#lib/db/login-sessions'
import { findLoginName, findPasswordHash } from '#lib/db/practitioners'
import { inTransaction } from '#lib/db/transaction'
import { countTry, forgive, giveBack } from './guesses.ts'
import { sessionHolder } from './holder.ts'
import { answeredPasskey } from './passkeys.ts'
import { passwordMatches } from './password.ts'
import { type FactorHolder, proveCode, provePasskey, proveRecoveryCode } from './prove-factor.ts'
import { readRecoveryCode } from './recovery-codes.ts'
import type { SignInContext } from './sign-in-context.ts'

/** What a form sends to prove identity again; what was left empty is absent. */
export type IdentityProof = {
  readonly password?: string | undefined
  readonly code?: string | undefined
  /** A browser's answer with a passkey, as JSON. */
  readonly passkey?: string | undefined
}

/** How identity was proved: goes into the entry of what is then done. */
export type ProvedBy = 'password+code' | 'password+recovery-code' | 'password' | 'code' | 'recovery-code' | 'passkey'

export type Reauthenticated =
  | { readonly ok: true; readonly provedBy: ProvedBy }
  | { readonly ok: false; readonly reason: 'password-missing' | 'code-missing' | 'proof-missing' | 'not-proved' }

/**
 * Proves again, before a signature or a change to one's own account, that the one at the keyboard is the one signed in.
 * The first time in a session it takes the password and a code (of an app, or a recovery code), or a passkey with user verification, which is both;
 * later in the same session one of them (21 CFR 11.200(a)(1)). Every try is an entry, and counts among the tries of the
 * account. Only a proof given for the account opens it: one given with a signature is the signature's, or whoever sits
 * down at the screen after it could add a factor of their own.
 */
export async function reauthenticate(
  actor: Actor,
  proof: IdentityProof,
  context: SignInContext,
  about: 'act' | 'account' = 'act',
): Promise<Reauthenticated> {
  const { loginName, passwordHash, once } = await inTransaction(actor, async (tx) => ({
    loginName: await findLoginName(tx, actor.practitionerId),
    passwordHash: await findPasswordHash(tx, actor.practitionerId),
    once: await bothWereProved(tx, actor.loginSessionId),
  }))
  const method = methodOf(proof)
  if (method === null) return { ok: false, reason: once ? 'proof-missing' : 'password-missing' }
  if (!once && method === 'password') return { ok: false, reason: 'code-missing' }
  if (!once && (method === 'code' || method === 'recovery-code')) return { ok: false, reason: 'password-missing' }
  const { practitionerId, facility } = actor
  const person = { practitionerId, facilityId: facility.id, loginName, training: facility.training }
  const counted = await countTry(person, context)
  if (!counted) return { ok: false, reason: 'not-proved' }
  const proved = await prove(actor, person, { ...proof, passwordHash, method }, context)
  const both = method === 'passkey' || method.startsWith('password+')
  if (proved) await (both ? forgive(counted) : giveBack(counted))
  await inTransaction(actor, async (tx) => {
    const account = about === 'account'
    if (proved) await markReauthenticated(tx, actor.loginSessionId, { both, account, at: context.at })
    await appendEntry(tx, actor, {
      type: 'sign-in.confirmed',
      at: context.at,
      subject: `login-session:${actor.loginSessionId}`,
      outcome: proved ? 'success' : 'failure',
      purpose: 'HSYSADMIN',
      payload: { proof: method },
    })
  })
  return proved ? { ok: true, provedBy: method } : { ok: false, reason: 'not-proved' }
}

/** Proving again counts for changes to one's own account for so long: setting a factor up takes some minutes. */
const RECENT_MS = 10 * 60_000

/** Whether identity was proved for the account just now: what a change to one's own account asks for. */
export function recentlyProved(actor: Actor, now: Date): boolean {
  const at = actor.reauthenticatedAt?.getTime()
  return at !== undefined && Math.abs(now.getTime() - at) < RECENT_MS
}

/** What is tried with what was sent: a passkey before anything that was typed beside it. */
function methodOf({ password, code, passkey }: IdentityProof): ProvedBy | null {
  if (passkey) return 'passkey'
  if (!code) return password ? 'password' : null
  const second = readRecoveryCode(code) === null ? 'code' : 'recovery-code'
  return password ? `password+${second}` : second
}

async function prove(
  actor: Actor,
  person: FactorHolder,
  given: IdentityProof & { readonly passwordHash: string | null; readonly method: ProvedBy },
  { at }: SignInContext,
): Promise<boolean> {
  const { method, password = '', code = '', passkey = '', passwordHash } = given
  if (method === 'passkey') {
    const holder = sessionHolder(actor, 'prove-again')
    return provePasskey(person, await answeredPasskey(holder, passkey, at), at)
  }
  // The password first: a code is spent only beside the right one.
  if (method.startsWith('password') && !(await passwordMatches(passwordHash, password))) return false
  if (method === 'password') return true
  return method.endsWith('recovery-code') ? proveRecoveryCode(person, code, at) : proveCode(person, code, at)
}
