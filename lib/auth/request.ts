import 'server-only'
import { headers } from 'next/headers'
import { v4 as uuidv4, validate } from 'uuid'
import type { SignInContext } from './sign-in.ts'

/** Longest client description kept: browsers' own strings stay under it; anything longer is somebody's experiment. */
const CLIENT_CHARACTERS = 300

/** What one request says of itself: the id that proxy.ts gave it, and the browser's own description. */
export async function requestContext(at: Date): Promise<SignInContext> {
  const sent = await headers()
  const requestId = sent.get('x-request-id')
  return {
    requestId: requestId && validate(requestId) ? requestId : uuidv4(),
    client: (sent.get('user-agent') ?? 'not stated').slice(0, CLIENT_CHARACTERS),
    at,
  }
}
