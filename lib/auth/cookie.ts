import 'server-only'
import { environment } from '#lib/env'
import { ABSOLUTE_LIMIT_MS } from './mint.ts'

/** A year: a device is known for as long as its owner comes back now and then. */
const DEVICE_AGE_S = 365 * 24 * 60 * 60

/** Whether people reach the portal over https; only then can a cookie be Secure. */
function overHttps(): boolean {
  return environment().NEXTAUTH_URL.startsWith('https://')
}

/** `__Host-` keeps other hosts and paths from setting it; browsers allow the prefix on https alone. */
const nameOf = (cookie: string) => (overHttps() ? `__Host-clearspine.${cookie}` : `clearspine.${cookie}`)

/** Carries the session's token. */
export const sessionCookieName = () => nameOf('session')

/** Carries the proof that somebody signed in on this device before (device.ts). */
export const deviceCookieName = () => nameOf('device')

/** Carries a token that a passkey's challenge at the door is bound to. */
export const doorCookieName = () => nameOf('door')

/** Carries the proof that somebody who is signed in wants the provider's next answer for a link (single-sign-on-link.ts). */
export const linkCookieName = () => nameOf('link')

/** Carries the page that somebody was on when their session ran out (return-to.ts). */
export const returnCookieName = () => nameOf('return')

/** What every cookie of ours is made with; scripts never read one. */
export function cookieOptions(maxAge: number) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: overHttps(), maxAge } as const
}

/** Where a cookie is put: an answer of ours. */
type Jar = { readonly set: (name: string, value: string, options: ReturnType<typeof cookieOptions>) => unknown }

/** Takes a cookie away. With all that it was made with: browsers ignore a word about a `__Host-` cookie without Secure. */
export function forgetCookie(jar: Jar, name: string): void {
  jar.set(name, '', cookieOptions(0))
}

/** What the session cookie is made with. Its age is the absolute limit; the server decides earlier ends. */
export const sessionCookieOptions = () => cookieOptions(ABSOLUTE_LIMIT_MS / 1000)

export const deviceCookieOptions = () => cookieOptions(DEVICE_AGE_S)
