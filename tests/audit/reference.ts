/**
 * The tree as RFC 6962 section 2.1 defines it, word for word: slow, obvious, recursive, and sharing nothing with lib/audit
 * but the standard. It is the oracle that the fast code is compared with.
 */
import { hash } from 'node:crypto'

const sha256 = (...parts: Uint8Array[]) => hash('sha256', Buffer.concat(parts), 'buffer')

/** "Let k be the largest power of two smaller than n": section 2.1. */
function k(n: number): number {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}

/** MTH(D[n]). */
export function MTH(D: readonly Uint8Array[]): Buffer {
  const n = D.length
  if (n === 0) return sha256()
  if (n === 1) return sha256(Buffer.of(0x00), D[0] as Uint8Array)
  return sha256(Buffer.of(0x01), MTH(D.slice(0, k(n))), MTH(D.slice(k(n))))
}

/** PATH(m, D[n]): section 2.1.1. */
export function PATH(m: number, D: readonly Uint8Array[]): Buffer[] {
  const n = D.length
  if (n === 1) return []
  if (m < k(n)) return [...PATH(m, D.slice(0, k(n))), MTH(D.slice(k(n)))]
  return [...PATH(m - k(n), D.slice(k(n))), MTH(D.slice(0, k(n)))]
}

/** PROOF(m, D[n]): section 2.1.2. */
export function PROOF(m: number, D: readonly Uint8Array[]): Buffer[] {
  return SUBPROOF(m, D, true)
}

function SUBPROOF(m: number, D: readonly Uint8Array[], b: boolean): Buffer[] {
  const n = D.length
  if (m === n) return b ? [] : [MTH(D)]
  if (m <= k(n)) return [...SUBPROOF(m, D.slice(0, k(n)), b), MTH(D.slice(k(n)))]
  return [...SUBPROOF(m - k(n), D.slice(k(n)), false), MTH(D.slice(0, k(n)))]
}
