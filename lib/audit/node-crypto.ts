/**
 * What this room asks to be given, on a server: SHA-256 (FIPS 180-4) and Ed25519 (RFC 8032) from node:crypto. The only
 * file here that a browser cannot load; web-crypto.ts is its counterpart.
 */
import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'
import type { Sha256 } from './hash.ts'
import type { VerifyEd25519 } from './note.ts'

/** RFC 8410: what stands before the 32 bytes of a key in DER. Node takes no raw keys. */
const publicKeyPrefix = Buffer.from('302a300506032b6570032100', 'hex')
const seedPrefix = Buffer.from('302e020100300506032b657004220420', 'hex')

export const nodeSha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer')

export const nodeVerifyEd25519: VerifyEd25519 = (publicKey, message, signature) => {
  const der = Buffer.concat([publicKeyPrefix, publicKey])
  return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature)
}

/** A function that signs with the key made from a seed of 32 bytes. Ed25519 signs the same message the same way always. */
export function nodeSignerOf(seed: Uint8Array): (message: Uint8Array) => Uint8Array {
  const key = privateKey(seed)
  return (message) => sign(null, message, key)
}

/** The public key that belongs to a seed: 32 bytes. */
export function nodePublicKeyOf(seed: Uint8Array): Uint8Array {
  const der = createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' })
  return new Uint8Array(der.subarray(publicKeyPrefix.length))
}

function privateKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([seedPrefix, seed]), format: 'der', type: 'pkcs8' })
}
