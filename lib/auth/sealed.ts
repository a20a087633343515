import 'server-only'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { environment } from '#lib/env'

/** NIST SP 800-38D: the nonce length that GCM is made for, and the full tag. */
const NONCE_BYTES = 12
const TAG_BYTES = 16

const factorKey = () => Buffer.from(environment().CLEARSPINE_FACTOR_KEY, 'hex')

/**
 * Encrypts with AES-256-GCM under CLEARSPINE_FACTOR_KEY: nonce, ciphertext, tag. `boundTo` says whose it is and is not
 * stored: sealed bytes that were moved to somebody else's row do not open.
 */
export function seal(secret: Uint8Array, boundTo: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', factorKey(), nonce).setAAD(Buffer.from(boundTo))
  return new Uint8Array(Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]))
}

/** The secret behind sealed bytes; throws when the key, the bytes or whom they are bound to is another. */
export function unseal(sealed: Uint8Array, boundTo: string): Uint8Array {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', factorKey(), bytes.subarray(0, NONCE_BYTES))
  decipher.setAAD(Buffer.from(boundTo)).setAuthTag(bytes.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
}
