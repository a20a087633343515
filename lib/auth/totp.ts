/**
 * One-time codes: HOTP (RFC 4226 section 5.3) and TOTP (RFC 6238 section 4). Pure: the HMAC and the time are arguments.
 */

/** HMAC (RFC 2104) under SHA-1, SHA-256 or SHA-512: the caller chooses by what it passes in. */
export type Hmac = (key: Uint8Array, message: Uint8Array) => Uint8Array

/** The time step that authenticator apps take for granted (RFC 6238 section 5.2), in seconds. */
export const stepSeconds = 30

/** One step either way: enough for a clock half a minute off and for slow typing, and no more (RFC 6238 section 5.2). */
const stepsOfGrace = 1

/** The number of the time step that `now` is in, counted from 1970. */
export function totpStep(now: Date): number {
  return Math.floor(now.getTime() / 1000 / stepSeconds)
}

/** The code for a counter, of 6 to 8 digits with its leading zeroes. With a time step for counter this is TOTP. */
export function hotpCode(hmac: Hmac, secret: Uint8Array, counter: number, digits = 6): string {
  const message = new DataView(new ArrayBuffer(8))
  message.setBigUint64(0, BigInt(counter))
  const mac = hmac(secret, new Uint8Array(message.buffer))
  // Dynamic truncation: the last four bits say where to take 31 bits from.
  const offset = (mac[mac.length - 1] as number) & 0x0f
  const bits = new DataView(mac.buffer, mac.byteOffset, mac.byteLength).getUint32(offset) & 0x7fffffff
  return String(bits % 10 ** digits).padStart(digits, '0')
}

/**
 * The time step whose code this is, or null. A step at or before `lastStep` is never accepted again, so that a code seen
 * over a shoulder is worth nothing; whoever stores the answer must do so only while the stored step is still smaller.
 */
export function acceptedStep(
  hmac: Hmac,
  secret: Uint8Array,
  code: string,
  now: Date,
  lastStep: number | null,
): number | null {
  const current = totpStep(now)
  let accepted: number | null = null
  // No early end: the time taken does not tell which step matched.
  for (let step = current - stepsOfGrace; step <= current + stepsOfGrace; step += 1) {
    if (step < 0) continue
    const matches = hotpCode(hmac, secret, step) === code
    if (matches && step > (lastStep ?? -1) && accepted === null) accepted = step
  }
  return accepted
}
