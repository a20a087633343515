import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '#lib/access/actor'
import { touchLoginSession } from '#lib/db/login-sessions'
import { inTransaction } from '#lib/db/transaction'
import { sessionCookieName } from './cookie.ts'
import { mintActor } from './mint.ts'
import { requestContext } from './request.ts'

/** Writing "last seen" at every request would cost a transaction each; once a minute keeps a 15-minute limit honest. */
const TOUCH_AFTER_MS = 60_000

const lookUp = cache(async () => {
  const token = (await cookies()).get(sessionCookieName())?.value
  if (!token) return null
  const { requestId, at } = await requestContext(new Date())
  const minted = await mintActor(token, requestId, at)
  return minted && { ...minted, at }
})

/** Who is asking, or null. Looked up at every request, so that an ended session is over with the next one. */
export async function currentActor(): Promise<Actor | null> {
  const found = await lookUp()
  if (!found) return null
  if (found.at.getTime() - found.session.lastSeenAt.getTime() >= TOUCH_AFTER_MS) {
    await inTransaction(found.actor, (tx) => touchLoginSession(tx, found.session.sessionId, found.at))
  }
  return found.actor
}

/** The same without keeping the session alive: for pages that refetch themselves. */
export async function currentActorWithoutTouch(): Promise<Actor | null> {
  return (await lookUp())?.actor ?? null
}

/** Who is asking; without anybody, off to sign in. The first line of every page and every server action. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect('/sign-in')
}
