import 'server-only'
import { cookies, headers } from 'next/headers'
import { v4 as uuidv4, validate } from 'uuid'
import { environment } from '#lib/env'
import { clientAddress } from './client-address.ts'
import { deviceCookieName } from './cookie.ts'
import type { SignInContext } from './sign-in-context.ts'

/** Longest client description kept: browsers' own strings stay under it; anything longer is somebody's experiment. */
const CLIENT_CHARACTERS = 300

/** What one request says of itself: the id that proxy.ts gave it, the browser's own description, where it comes from. */
export async function requestContext(at: Date): Promise<SignInContext> {
  const [sent, jar] = [await headers(), await cookies()]
  const requestId = sent.get('x-request-id')
  const { CLEARSPINE_PROXIES } = environment()
  return {
    requestId: requestId && validate(requestId) ? requestId : uuidv4(),
    client: (sent.get('user-agent') ?? 'not stated').slice(0, CLIENT_CHARACTERS),
    address: clientAddress(sent.get('x-client-address'), sent.get('x-forwarded-for'), CLEARSPINE_PROXIES),
    device: jar.get(deviceCookieName())?.value ?? null,
    at,
  }
}
