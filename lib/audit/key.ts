/**
 * Keys as text: C2SP signed-note, "verifier keys", as golang.org/x/mod/sumdb/note writes them.
 *
 *     verifier   <name>+<key id>+base64(<algorithm> || <public key>)
 *     signer     PRIVATE+KEY+<name>+<key id>+base64(<algorithm> || <seed>)
 *
 * The key id is the first four bytes of SHA-256(<name> "\n" <algorithm> <public key>), in hex. It names a key, and is too
 * short to authenticate one: the whole verifier key is what a reader must have got from somewhere they trust.
 */
import { concatBytes } from './bytes.ts'
import { fromBase64, toBase64, toHex, utf8 } from './encoding.ts'
import { AuditError } from './error.ts'
import type { Sha256 } from './hash.ts'

/** The signature types that this product reads: its own (signed-note) and a witness's (tlog-cosignature). */
export type KeyAlgorithm = 'ed25519' | 'cosignature/v1'

const algorithmBytes: Readonly<Record<KeyAlgorithm, number>> = { ed25519: 0x01, 'cosignature/v1': 0x04 }

/** Length of an Ed25519 public key and of the seed it is made from (RFC 8032 section 5.1.5), in bytes. */
const keySize = 32

const signerPrefix = 'PRIVATE+KEY+'

export type VerifierKey = {
  readonly name: string
  /** Eight digits of lower-case hex. */
  readonly id: string
  readonly algorithm: KeyAlgorithm
  readonly publicKey: Uint8Array
}

/** The secret half of an `ed25519` key. */
export type SignerKey = { readonly name: string; readonly id: string; readonly seed: Uint8Array }

/** The verifier key for a name and an Ed25519 public key; throws `bad-key` for a name that no note can carry. */
export function verifierKey(
  sha256: Sha256,
  name: string,
  publicKey: Uint8Array,
  algorithm: KeyAlgorithm = 'ed25519',
): VerifierKey {
  if (!isKeyName(name)) throw new AuditError('bad-key', 'a key name is not empty and has no space and no plus')
  if (publicKey.length !== keySize) throw new AuditError('bad-key', `an Ed25519 public key has ${keySize} bytes`)
  const typed = concatBytes(Uint8Array.of(algorithmBytes[algorithm]), publicKey)
  const id = toHex(sha256(concatBytes(utf8(`${name}\n`), typed)).subarray(0, 4))
  return { name, id, algorithm, publicKey }
}

export function formatVerifierKey({ name, id, algorithm, publicKey }: VerifierKey): string {
  return `${name}+${id}+${toBase64(concatBytes(Uint8Array.of(algorithmBytes[algorithm]), publicKey))}`
}

/** The key that this text says; throws `bad-key`, with what is wrong, for anything else. */
export function parseVerifierKey(sha256: Sha256, text: string): VerifierKey {
  const { name, id, algorithm, material } = parseKey(text)
  const key = verifierKey(sha256, name, material, algorithm)
  if (key.id !== id) throw new AuditError('bad-key', `the key says its id is ${id}, but it is ${key.id}`)
  return key
}

export function formatSignerKey({ name, id, seed }: SignerKey): string {
  return `${signerPrefix}${name}+${id}+${toBase64(concatBytes(Uint8Array.of(algorithmBytes.ed25519), seed))}`
}

/**
 * The signer that this text says; throws `bad-key` for anything else, never with the text. The id comes from the public
 * key, so whoever holds the implementation of Ed25519 checks it by deriving that.
 */
export function parseSignerKey(text: string): SignerKey {
  if (!text.startsWith(signerPrefix)) throw new AuditError('bad-key', `a signer key begins with ${signerPrefix}`)
  const { name, id, algorithm, material } = parseKey(text.slice(signerPrefix.length))
  if (!isKeyName(name)) throw new AuditError('bad-key', 'a key name is not empty and has no space and no plus')
  if (algorithm !== 'ed25519') throw new AuditError('bad-key', 'only Ed25519 keys sign here')
  return { name, id, seed: material }
}

/** Names must survive in a signature line and in a key, where spaces and pluses are the separators. */
export function isKeyName(name: string): boolean {
  return name.isWellFormed() && /^[^\p{White_Space}\p{Cc}+]+$/u.test(name)
}

type ParsedKey = { name: string; id: string; algorithm: KeyAlgorithm; material: Uint8Array }

function parseKey(text: string): ParsedKey {
  const [name = '', id = '', ...rest] = text.split('+')
  if (!/^[0-9a-f]{8}$/.test(id)) throw new AuditError('bad-key', 'a key is written <name>+<8 hex digits>+<base64>')
  let bytes: Uint8Array
  try {
    bytes = fromBase64(rest.join('+'))
  } catch {
    throw new AuditError('bad-key', 'the last part of the key is not base64')
  }
  const algorithm = (['ed25519', 'cosignature/v1'] as const).find((known) => algorithmBytes[known] === bytes[0])
  if (!algorithm) throw new AuditError('bad-key', 'the key is of an algorithm not known here (known: Ed25519)')
  if (bytes.length !== 1 + keySize) throw new AuditError('bad-key', `an Ed25519 key has ${keySize} bytes`)
  return { name, id, algorithm, material: bytes.subarray(1) }
}
