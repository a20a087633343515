import 'server-only'
import { cookies } from 'next/headers'
import {
  deviceCookieName,
  deviceCookieOptions,
  doorCookieName,
  forgetCookie,
  returnCookieName,
  sessionCookieName,
  sessionCookieOptions,
} from './cookie.ts'
import { deviceCookieAfter } from './device.ts'
import { loginNameOfSession } from './login-name.ts'
import type { OpenedSession } from './open-login-session.ts'
import { placeFor } from './return-to.ts'
import { UNATTENDED_COOKIE } from './session.ts'

/**
 * Gives the browser the cookie of a session with both factors, makes the device a known one, and says where to go: to the
 * page that the same person's session ran out on, or to the work list.
 */
export async function letIn(session: OpenedSession): Promise<string> {
  const jar = await cookies()
  jar.set(sessionCookieName(), session.token, sessionCookieOptions())
  const loginName = await loginNameOfSession(session.token)
  const device = deviceCookieAfter(jar.get(deviceCookieName())?.value ?? null, loginName)
  jar.set(deviceCookieName(), device, deviceCookieOptions())
  const place = placeFor(jar.get(returnCookieName())?.value ?? null, session.practitionerId)
  forgetCookie(jar, returnCookieName())
  forgetCookie(jar, doorCookieName())
  jar.delete(UNATTENDED_COOKIE)
  return place ?? '/work'
}
