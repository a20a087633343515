import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import { toBase32 } from './base32.ts'
import { acceptedStep, type Hmac, hotpCode, totpStep } from './totp.ts'

/** HMAC-SHA-1: the only one that every authenticator app knows, and RFC 6238's own default. */
const hmacSha1: Hmac = (key, message) => createHmac('sha1', key).update(message).digest()

/** RFC 4226 section 4: a secret of 160 bits. */
const SECRET_BYTES = 20

export function newTotpSecret(): Uint8Array {
  return randomBytes(SECRET_BYTES)
}

/** The time step whose code this is, later than `lastStep` and at most one away from now; or null. */
export function stepOfCode(secret: Uint8Array, code: string, now: Date, lastStep: number | null): number | null {
  return acceptedStep(hmacSha1, secret, code, now, lastStep)
}

/** The code that an authenticator app shows at `now`. */
export function codeAt(secret: Uint8Array, now: Date): string {
  return hotpCode(hmacSha1, secret, totpStep(now))
}

/** What the QR code tells an authenticator app (Key URI format): who issued it, for whom, and the secret. */
export function totpAddress(secret: Uint8Array, loginName: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(loginName)}`
  return `otpauth://totp/${label}?secret=${toBase32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=6&period=30`
}
