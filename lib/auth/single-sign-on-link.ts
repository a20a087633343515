import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { holdOwnAccount } from '#lib/db/factors'
import { identityOf, linkIdentity, unlinkIdentity } from '#lib/db/single-sign-on'
import { inTransaction } from '#lib/db/transaction'
import { keyedHash } from './keyed-hash.ts'
import type { SignedClaims, SingleSignOnSettings } from './single-sign-on.ts'

/** Signing in at the provider takes a minute or two; after that nobody remembers what it was for. */
export const LINK_WITHIN_S = 5 * 60

const FORM = /^([0-9a-f]{64})\.(\d{13})$/

/** What a browser carries between asking for a link and coming back from the provider: bound to the session, and dated. */
export function linkCookie(actor: Actor, now: Date): string {
  const at = String(now.getTime())
  return `${keyedHash('link-single-sign-on', `${actor.loginSessionId}:${at}`).toString('hex')}.${at}`
}

/** Whether this session asked for a link a moment ago. */
export function asksForLink(actor: Actor, cookie: string | undefined, now: Date): boolean {
  const [, mac, at] = FORM.exec(cookie ?? '') ?? []
  if (mac === undefined || at === undefined) return false
  const expected = keyedHash('link-single-sign-on', `${actor.loginSessionId}:${at}`)
  const age = now.getTime() - Number(at)
  return timingSafeEqual(Buffer.from(mac, 'hex'), expected) && age >= 0 && age < LINK_WITHIN_S * 1000
}

/**
 * Links the subject of verified claims to the person who is signed in. False when either is linked already (a subject is
 * never taken over, and a person has one), and when their session was ended meanwhile.
 */
export async function linkSingleSignOn(
  actor: Actor,
  claims: SignedClaims,
  { issuer }: SingleSignOnSettings,
  now: Date,
): Promise<boolean> {
  if (claims.iss !== issuer || typeof claims.sub !== 'string' || claims.sub === '') return false
  const person = { facilityId: actor.facility.id, practitionerId: actor.practitionerId }
  const subject = claims.sub
  return inTransaction(actor, async (tx) => {
    if (!(await holdOwnAccount(tx, actor))) return false
    const linked = await linkIdentity(tx, { issuer, subject }, person, now)
    if (linked) await appendEntry(tx, actor, entryOf(actor, 'user.factor-added', issuer, now))
    return linked
  })
}

/** Whether the person has linked a subject. */
export async function ownLink(actor: Actor): Promise<boolean> {
  return (await inTransaction(actor, (tx) => identityOf(tx, actor.practitionerId))) !== null
}

/** Takes the own link away; the provider's word then opens nothing here. */
export async function unlinkSingleSignOn(actor: Actor, { issuer }: SingleSignOnSettings, now: Date): Promise<void> {
  await inTransaction(actor, async (tx) => {
    if (!(await unlinkIdentity(tx, actor.practitionerId))) return
    await appendEntry(tx, actor, entryOf(actor, 'user.factor-removed', issuer, now))
  })
}

function entryOf(actor: Actor, type: 'user.factor-added' | 'user.factor-removed', issuer: string, at: Date) {
  // The subject stays out: it is the provider's name for a person, and the log is kept for longer than that is theirs.
  const payload = { kind: 'single-sign-on', issuer }
  return { type, at, subject: `user:${actor.practitionerId}`, purpose: 'HSYSADMIN', payload } as const
}
