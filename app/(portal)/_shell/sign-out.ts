'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { sessionCookieName, sessionCookieOptions } from '#lib/auth/cookie'
import { requestContext } from '#lib/auth/request'
import { signOut } from '#lib/auth/sign-out'

/** Ends the session on the server and takes the cookie away. Without a session it only leads to the same page. */
export async function signOutAction(): Promise<void> {
  const jar = await cookies()
  const token = jar.get(sessionCookieName())?.value
  const { requestId, at } = await requestContext(new Date())
  if (token !== undefined) await signOut(token, requestId, at)
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
  redirect('/signed-out')
}
