/**
 * SHA-256 in JavaScript: FIPS 180-4 section 6.2, for browsers, where WebCrypto hashes only with an await. Some five
 * times slower than node:crypto, and quick enough for proofs, which take some dozens of hashes.
 */
import type { Sha256 } from './hash.ts'

const blockSize = 64

/** The first 64 primes, of whose roots the constants are made (section 4.2.2 and 5.3.3). */
const primes = Array.from({ length: 310 }, (_, i) => i + 2).filter((n) => {
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return false
  return true
})

/**
 * The first 32 bits of the fraction. A double has 52 bits and no root here needs more than 5 for its whole part, so what a
 * browser may round differently in the last of them does not reach these.
 */
const fraction = (root: number): number => Math.floor((root % 1) * 2 ** 32)
const roundConstants = Uint32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)))
const initialState = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

const rotate = (x: number, n: number): number => (x >>> n) | (x << (32 - n))

export const sha256: Sha256 = (bytes) => {
  const padded = pad(bytes)
  const state = initialState.slice()
  const schedule = new Uint32Array(64)
  for (let at = 0; at < padded.byteLength; at += blockSize) {
    for (let t = 0; t < 16; t += 1) schedule[t] = padded.getUint32(at + 4 * t)
    compress(state, schedule)
  }
  const digest = new DataView(new ArrayBuffer(32))
  state.forEach((word, i) => {
    digest.setUint32(4 * i, word)
  })
  return new Uint8Array(digest.buffer)
}

/** Section 5.1.1: a one bit, zeroes, and the length in bits at the end of the last block. */
function pad(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / blockSize) * blockSize
  const padded = new Uint8Array(length)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setBigUint64(length - 8, BigInt(bytes.length) * 8n)
  return view
}

/** Section 6.2.2, steps 1 to 4, with the standard's own names. */
function compress(state: Uint32Array, w: Uint32Array): void {
  for (let t = 16; t < 64; t += 1) {
    const [w2, w7, w15, w16] = [w[t - 2], w[t - 7], w[t - 15], w[t - 16]] as [number, number, number, number]
    const sigma0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3)
    const sigma1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10)
    w[t] = sigma1 + w7 + sigma0 + w16
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let t = 0; t < 64; t += 1) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const choice = (e & f) ^ (~e & g)
    const t1 = (h + sum1 + choice + (roundConstants[t] as number) + (w[t] as number)) | 0
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const t2 = (sum0 + majority) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] as number) + word
}
