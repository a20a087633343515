import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * The authenticator secret of a demo person: anybody can compute it from the sign-in name, so that a newcomer signs in
 * within a minute. Only training facilities take codes of it.
 */
export function demoTotpSecret(loginName: string): Uint8Array {
  return createHash('sha1').update(`clearspine demo facility:${loginName}`).digest()
}

/** Whether a secret is the one that anybody can compute for this name. */
export function isDemoSecret(secret: Uint8Array, loginName: string): boolean {
  const demo = demoTotpSecret(loginName)
  return secret.length === demo.length && timingSafeEqual(secret, demo)
}
