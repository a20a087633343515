import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** Bytes of a session token: 256 bits, beyond guessing for as long as a session lives. */
const TOKEN_BYTES = 32

const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** A new session token, base64url: what the cookie carries, and nothing else. */
export function newSessionToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/** What the database keeps instead of the token; null when the text is not a token at all. */
export function hashSessionToken(token: string): Uint8Array<ArrayBuffer> | null {
  return TOKEN.test(token) ? new Uint8Array(createHash('sha256').update(token, 'ascii').digest()) : null
}
