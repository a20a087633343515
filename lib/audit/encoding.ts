/** Strict hex (RFC 4648 section 8, lower case) and base64 (section 4, padded): one text for one sequence of bytes. */
import { AuditError } from './error.ts'

const utf8Encoder = new TextEncoder()
const utf8Decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8 bytes of a text. A lone surrogate has none, so it is refused instead of becoming U+FFFD. */
export function utf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new AuditError('bad-encoding', 'the text has a lone surrogate and no UTF-8 form')
  return utf8Encoder.encode(text)
}

/** The text of UTF-8 bytes; throws `bad-encoding` where they are not UTF-8. A byte order mark is kept, not eaten. */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return utf8Decoder.decode(bytes)
  } catch {
    throw new AuditError('bad-encoding', 'the bytes are not UTF-8')
  }
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export function toHex(bytes: Uint8Array): string {
  let hex = ''
  for (const byte of bytes) hex += hexOfByte[byte]
  return hex
}

/** The bytes of lower-case hex; throws `bad-encoding` for anything else. */
export function fromHex(hex: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) throw new AuditError('bad-encoding', 'not lower-case hex')
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16))
}

export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/**
 * The bytes of padded base64; throws `bad-encoding` for anything else. `atob` forgives white space, missing padding and
 * stray low bits, so the result is encoded again and compared: one sequence of bytes has one text here.
 */
export function fromBase64(text: string): Uint8Array {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new AuditError('bad-encoding', 'not base64')
  let binary: string
  try {
    binary = atob(text)
  } catch {
    throw new AuditError('bad-encoding', 'not base64')
  }
  if (btoa(binary) !== text) throw new AuditError('bad-encoding', 'not the one base64 form of these bytes')
  return Uint8Array.from(binary, (char) => char.charCodeAt(0))
}
