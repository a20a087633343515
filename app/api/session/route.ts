import { cookies } from 'next/headers'
import { cookieOptions, returnCookieName, sessionCookieName, sessionCookieOptions } from '#lib/auth/cookie'
import { leave } from '#lib/auth/leave'
import { ABSOLUTE_LIMIT_MS } from '#lib/auth/mint'
import { requestContext } from '#lib/auth/request'
import { returnCookie } from '#lib/auth/return-to'
import { keepSessionAlive, sessionLastSeen } from '#lib/auth/session'

/** Longest address of a page that is kept to return to. */
const LONGEST_PLACE = 2000

/** For how long the session has not been used, without using it; 401 when it is over. */
export async function GET(): Promise<Response> {
  return idleSince(await sessionLastSeen())
}

/** Somebody is there: pressed "Stay signed in", or has been typing. */
export async function POST(): Promise<Response> {
  return idleSince(await keepSessionAlive())
}

/** Nobody was there for too long: ends the session, and keeps the page for the same person to return to. */
export async function DELETE(request: Request): Promise<Response> {
  const jar = await cookies()
  const token = jar.get(sessionCookieName())?.value
  const { requestId, at } = await requestContext(new Date())
  const owner = token === undefined ? null : await leave(token, requestId, at)
  if (owner === null) return new Response(null, { status: 401 })
  const place = returnCookie(owner, (await request.text()).slice(0, LONGEST_PLACE))
  if (place) jar.set(returnCookieName(), place, cookieOptions(ABSOLUTE_LIMIT_MS / 1000))
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
  return new Response(null, { status: 204 })
}

function idleSince(lastSeen: Date | null): Response {
  if (lastSeen === null) return new Response(null, { status: 401 })
  return Response.json({ idleForMs: Math.max(0, Date.now() - lastSeen.getTime()) })
}
