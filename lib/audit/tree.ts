/**
 * The shape of the tree: RFC 6962 section 2.1. Which complete subtrees make up a run of leaves, and how their hashes fold
 * into the hash of the whole. Nothing here reads anything; `HashReader` is what proofs are given to read with.
 *
 * A node is addressed as in golang.org/x/mod/sumdb/tlog: node (level, index) is MTH(D[index * 2^level : (index+1) * 2^level])
 * and exists once all of these leaves do. It never changes afterwards.
 *
 * Sizes and indexes are whole numbers up to 2^53 - 1 and are divided, never shifted: JavaScript shifts in 32 bits.
 */
import { AuditError } from './error.ts'
import { emptyRoot, nodeHash, type Sha256 } from './hash.ts'

export type Node = { readonly level: number; readonly index: number }

/** Answers the hashes of complete nodes, in the order asked. Each use states how often it is called. */
export type HashReader = (nodes: readonly Node[]) => Promise<readonly Uint8Array[]>

/** Throws `bad-proof` for what cannot be the number of leaves in a tree. */
export function requireSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) throw new AuditError('bad-proof', `${size} is not the size of a tree`)
}

/** The largest power of two smaller than n, for n > 1: where RFC 6962 splits a tree of n leaves. */
export function splitPoint(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/**
 * The complete nodes that cover the leaves from `from` up to, not including, `to`, left to right, each smaller than the
 * one before: one for each bit set in their number.
 * `from` must be where RFC 6962 would start a subtree of that length: 0, or a multiple of a power of two not below it.
 */
export function completeNodes(from: number, to: number): Node[] {
  const nodes: Node[] = []
  let at = from
  while (at < to) {
    let level = 0
    let width = 1
    while (width * 2 <= to - at) {
      width *= 2
      level += 1
    }
    nodes.push({ level, index: at / width })
    at += width
  }
  return nodes
}

/** Folds the hashes of `completeNodes` into the one of the subtree they cover; the empty tree has a hash of its own. */
export function foldNodes(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  const last = hashes.at(-1)
  if (!last) return emptyRoot(sha256)
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(sha256, left, right), last)
}

/** The root of a complete subtree from its leaves' hashes, of which there must be a power of two. */
export function foldComplete(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes
  while (row.length > 1) {
    const above: Uint8Array[] = []
    for (let i = 0; i < row.length; i += 2) {
      above.push(nodeHash(sha256, row[i] as Uint8Array, row[i + 1] as Uint8Array))
    }
    row = above
  }
  return row[0] as Uint8Array
}

/**
 * On which side the siblings stand that a node meets on its way to the root, lowest first; `last` is the index of the
 * last node in its row. A node without a sibling rises unchanged. As many as there are, so long is the only right proof.
 */
export function siblingSides(index: number, last: number): ('left' | 'right')[] {
  const sides: ('left' | 'right')[] = []
  let [node, end] = [index, last]
  while (end > 0) {
    if (node % 2 === 1) sides.push('left')
    else if (node < end) sides.push('right')
    node = Math.floor(node / 2)
    end = Math.floor(end / 2)
  }
  return sides
}

/** The root of the first `size` leaves. Cost: one read of at most log2(size) + 1 nodes. */
export async function treeRoot(sha256: Sha256, size: number, read: HashReader): Promise<Uint8Array> {
  requireSize(size)
  return foldNodes(sha256, await read(completeNodes(0, size)))
}
