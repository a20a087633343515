/** Ed25519 (RFC 8032) for a reader's own browser: the Web Cryptography API. SHA-256 at once is in sha256.ts. */
import type { VerifyEd25519 } from './note.ts'

/** Rejects with the browser's own error where the browser has no Ed25519: "could not verify" is then the answer. */
export const webVerifyEd25519: VerifyEd25519 = async (publicKey, message, signature) => {
  const { subtle } = globalThis.crypto
  // Copies, because WebCrypto wants bytes that no other thread can change (no SharedArrayBuffer).
  const key = await subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, ['verify'])
  return subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message))
}
