import 'server-only'
import type { Route } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '#lib/access/actor'
import { touchLoginSession } from '#lib/db/login-sessions'
import { inTransaction } from '#lib/db/transaction'
import { findPersonWithRoles, type PersonWithRoles } from './choose-role.ts'
import { watchClock } from './clock.ts'
import { sessionCookieName } from './cookie.ts'
import { mintActor } from './mint.ts'
import { findPending, type PendingPerson } from './pending.ts'
import { requestContext } from './request.ts'

/** Writing "last seen" at every request would cost a transaction each; once a minute keeps a 15-minute limit honest. */
const TOUCH_AFTER_MS = 60_000

/** Set by the idle watch of the pages while nobody is there: what it sends by itself keeps no session alive. */
export const UNATTENDED_COOKIE = 'clearspine.unattended'

const arrived = cache(async () => {
  const { requestId, at } = await requestContext(new Date())
  await watchClock(requestId, at)
  return { token: (await cookies()).get(sessionCookieName())?.value, requestId, at }
})

const lookUp = cache(async () => {
  const { token, requestId, at } = await arrived()
  if (!token) return null
  const minted = await mintActor(token, requestId, at)
  return minted && { ...minted, at }
})

/** Who is asking, or null. Looked up at every request, so that an ended session is over with the next one. */
export async function currentActor(): Promise<Actor | null> {
  const found = await lookUp()
  if (!found) return null
  const due = found.at.getTime() - found.session.lastSeenAt.getTime() >= TOUCH_AFTER_MS
  if (due && !(await cookies()).has(UNATTENDED_COOKIE)) {
    await inTransaction(found.actor, (tx) => touchLoginSession(tx, found.session.sessionId, found.at))
  }
  return found.actor
}

/** The same without keeping the session alive: for pages that refetch themselves. */
export async function currentActorWithoutTouch(): Promise<Actor | null> {
  return (await lookUp())?.actor ?? null
}

/**
 * Who is asking; without anybody, off to sign in, and after the password alone to the second factor. The first line of
 * every page and every server action.
 */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  return redirect(((await lookUpPending()) ? '/sign-in/verify' : '/sign-in') as Route)
}

/** When the asking session was last used, without keeping it alive; null when it is over. */
export async function sessionLastSeen(): Promise<Date | null> {
  return (await lookUp())?.session.lastSeenAt ?? null
}

/** Somebody is there: the session counts as used now. Null when it is over. */
export async function keepSessionAlive(): Promise<Date | null> {
  const found = await lookUp()
  if (!found) return null
  await inTransaction(found.actor, (tx) => touchLoginSession(tx, found.session.sessionId, found.at))
  return found.at
}

const lookUpPending = cache(async () => {
  const { token, at } = await arrived()
  return token ? findPending(token, at) : null
})

/** Who has given a password and still owes the second factor, or null. */
export async function currentPending(): Promise<PendingPerson | null> {
  return lookUpPending()
}

/** The same for the pages and actions of verification and enrolment, which are all that such a session opens. */
export async function requirePending(): Promise<PendingPerson> {
  return (await lookUpPending()) ?? redirect('/sign-in' as Route)
}

/** Who has proved who they are and holds more than one role, whether or not one was chosen already; null otherwise. */
export async function currentPersonWithRoles(): Promise<PersonWithRoles | null> {
  const { token, at } = await arrived()
  return token ? findPersonWithRoles(token, at) : null
}
