/** Crockford's Base32: no I, L, O or U, so that a code read out or typed from paper cannot be misread. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

/** 128 bits: as many as a random UUID would have, and more than anybody can try. */
export const PAPER_CODE_BYTES = 16

/** 26 digits of five bits hold 128. */
const LENGTH = 26

/** The code of a paper from 16 random bytes. */
export function paperCode(bytes: Uint8Array): string {
  if (bytes.length !== PAPER_CODE_BYTES) throw new RangeError(`Expected 16 bytes, found ${bytes.length}`)
  let number = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let code = ''
  for (let digit = 0; digit < LENGTH; digit += 1) {
    code = `${DIGITS[Number(number & 31n)]}${code}`
    number >>= 5n
  }
  return code
}

/**
 * A code as it was scanned or typed, in the one form it is stored under: case, spaces and hyphens do not matter, and what
 * looks like a 0 or a 1 is one. What is no code at all comes back as it is, and is looked for like any other: nothing may
 * tell it from a code that nobody has.
 */
export function typedPaperCode(text: string): string {
  return text.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1')
}
