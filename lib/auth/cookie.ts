import 'server-only'
import { environment } from '#lib/env'
import { ABSOLUTE_LIMIT_MS } from './mint.ts'

/** Whether people reach the portal over https; only then can a cookie be Secure. */
function overHttps(): boolean {
  return environment().NEXTAUTH_URL.startsWith('https://')
}

/** `__Host-` keeps other hosts and paths from setting it; browsers allow the prefix on https alone. */
export function sessionCookieName(): string {
  return overHttps() ? '__Host-clearspine.session' : 'clearspine.session'
}

/** What the session cookie is made with. Its age is the absolute limit; the server decides earlier ends. */
export function sessionCookieOptions() {
  return {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: overHttps(),
    maxAge: ABSOLUTE_LIMIT_MS / 1000,
  } as const
}
