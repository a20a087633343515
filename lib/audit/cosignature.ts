/**
 * Witness cosignatures: C2SP tlog-cosignature, the Ed25519 kind (signature type 0x04). A witness says: at this time, the
 * largest consistent tree that I had seen of this log was this one.
 *
 *     signature   8 bytes of POSIX seconds, big-endian || 64 bytes of Ed25519
 *     over        "cosignature/v1\n" "time <seconds>\n" <the checkpoint's text>
 */
import { utf8 } from './encoding.ts'
import { AuditError } from './error.ts'

const timeSize = 8
const signatureSize = 64

export type Cosignature = { readonly seconds: number; readonly signature: Uint8Array }

/** The bytes that a witness signs. */
export function cosignedMessage(text: string, seconds: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${seconds}\n${text}`)
}

/** Throws `bad-note` for another length, and for times beyond 2^53 - 1 seconds, which no clock shows. */
export function parseCosignature(bytes: Uint8Array): Cosignature {
  if (bytes.length !== timeSize + signatureSize) {
    throw new AuditError(
      'bad-note',
      `a cosignature has ${timeSize + signatureSize} bytes, this one has ${bytes.length}`,
    )
  }
  const seconds = new DataView(bytes.buffer, bytes.byteOffset, timeSize).getBigUint64(0)
  if (seconds > BigInt(Number.MAX_SAFE_INTEGER)) throw new AuditError('bad-note', 'the time of a cosignature is absurd')
  return { seconds: Number(seconds), signature: bytes.subarray(timeSize) }
}

/** The bytes of a cosignature, as they stand in a note's signature line after the key id. */
export function formatCosignature({ seconds, signature }: Cosignature): Uint8Array {
  const bytes = new Uint8Array(timeSize + signatureSize)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seconds))
  bytes.set(signature, timeSize)
  return bytes
}
