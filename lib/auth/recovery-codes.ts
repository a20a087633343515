import 'server-only'
import { randomBytes } from 'node:crypto'
import type { RecoveryCodeSet } from '#lib/db/recovery-codes'
import { toBase32 } from './base32.ts'
import { hashUnderSalt } from './password.ts'

/** Enough for years of lost telephones, and a sheet that still prints on a card. */
const CODES = 10

/** 80 bits, 16 characters: beyond guessing, and still typed in half a minute. */
const CODE_BYTES = 10

const SALT_BYTES = 16

/** Ten new codes in groups of four, and what is stored of them. The codes themselves are shown once and kept nowhere. */
export async function newRecoveryCodes(): Promise<{
  readonly codes: readonly string[]
  readonly set: RecoveryCodeSet
}> {
  const plain = Array.from({ length: CODES }, () => toBase32(randomBytes(CODE_BYTES)))
  const salt = new Uint8Array(randomBytes(SALT_BYTES))
  const hashes = await Promise.all(plain.map((code) => hashUnderSalt(code, salt)))
  return { codes: plain.map((code) => (code.match(/.{4}/g) ?? []).join('-')), set: { salt, hashes } }
}

/** A typed code without what people add to it: small letters, hyphens, blanks. Null for what can be no code. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.replace(/[\s-]/g, '').toUpperCase()
  return /^[A-Z2-7]{16}$/.test(code) ? code : null
}
