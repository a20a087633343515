/**
 * A compact range: the right edge of the tree, from which it grows. For a tree of n leaves it holds the hashes of the
 * complete nodes that cover them, one for each bit set in n, the largest first (RFC 9162 section 2.1.2; the name is
 * from transparency-dev/merkle). It is all a log must remember to append and to give its root.
 */
import { AuditError } from './error.ts'
import { hashSize, nodeHash, type Sha256 } from './hash.ts'
import { completeNodes, foldNodes } from './tree.ts'

export type CompactRange = { readonly size: number; readonly hashes: readonly Uint8Array[] }

export const emptyRange: CompactRange = { size: 0, hashes: [] }

/** Told of each node that an append completes, from the leaf upwards. */
export type NodeSink = (level: number, hash: Uint8Array) => void

/**
 * A range as stored, checked; throws `bad-proof` where it cannot belong to a tree of that size.
 */
export function restoreRange(size: number, hashes: readonly Uint8Array[]): CompactRange {
  const needed = Number.isSafeInteger(size) && size >= 0 ? completeNodes(0, size).length : -1
  if (hashes.length !== needed || hashes.some((hash) => hash.length !== hashSize)) {
    throw new AuditError('bad-proof', `these ${hashes.length} hashes are not the right edge of a tree of ${size}`)
  }
  return { size, hashes }
}

/** The range with one more leaf. Cost: one hash an append on average, at most log2(size). */
export function appendLeaf(sha256: Sha256, range: CompactRange, leaf: Uint8Array, sink?: NodeSink): CompactRange {
  const hashes = range.hashes.slice()
  let hash = leaf
  let level = 0
  sink?.(level, hash)
  // Each complete node of the same height to the left joins with the new one into a node twice as wide.
  for (let rest = range.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    hash = nodeHash(sha256, hashes.pop() as Uint8Array, hash)
    level += 1
    sink?.(level, hash)
  }
  hashes.push(hash)
  return { size: range.size + 1, hashes }
}

/** The root of the tree whose right edge this is. Cost: at most log2(size) hashes. */
export function rangeRoot(sha256: Sha256, range: CompactRange): Uint8Array {
  return foldNodes(sha256, range.hashes)
}
