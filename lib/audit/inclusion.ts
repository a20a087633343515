/**
 * Inclusion proofs: this leaf is the one at this index of the tree with this root.
 * RFC 6962 section 2.1.1 (PATH) makes them, RFC 9162 section 2.1.3.2 checks them.
 */

import { equalBytes } from './bytes.ts'
import { toHex } from './encoding.ts'
import { AuditError } from './error.ts'
import { hashSize, nodeHash, type Sha256 } from './hash.ts'
import { type Run, subtreeHashes } from './subtree-hashes.ts'
import { type HashReader, requireSize, siblingSides, splitPoint } from './tree.ts'

export type InclusionClaim = {
  readonly index: number
  readonly size: number
  readonly leaf: Uint8Array
  readonly root: Uint8Array
  /** From the leaf's sibling up to the root's child. */
  readonly path: readonly Uint8Array[]
}

/**
 * Returns when the path leads from the leaf to the root. Throws `bad-proof` for an index beyond the tree, a hash or a path
 * of the wrong length, and `root-mismatch`, with both roots, when it leads elsewhere.
 */
export function verifyInclusion(sha256: Sha256, claim: InclusionClaim): void {
  const { index, size, leaf, root, path } = claim
  requireIndex(index, size)
  requireHashes([leaf, root, ...path])

  const sides = siblingSides(index, size - 1)
  if (path.length !== sides.length) {
    throw new AuditError(
      'bad-proof',
      `leaf ${index} of ${size} has a path of ${sides.length} hashes, not ${path.length}`,
    )
  }
  const found = path.reduce(
    (hash, sibling, i) => (sides[i] === 'left' ? nodeHash(sha256, sibling, hash) : nodeHash(sha256, hash, sibling)),
    leaf,
  )
  if (!equalBytes(found, root)) {
    throw new AuditError('root-mismatch', `the path leads to the root ${toHex(found)}, not to ${toHex(root)}`)
  }
}

/**
 * The path for the leaf at `index` in the tree of the first `size` leaves. Cost: one read of at most 2 * log2(size) nodes.
 * The reader is not trusted: check the path against the root that was signed before handing it out.
 */
export async function proveInclusion(
  sha256: Sha256,
  index: number,
  size: number,
  read: HashReader,
): Promise<Uint8Array[]> {
  requireIndex(index, size)
  return subtreeHashes(sha256, siblingsOf(index, size), read)
}

/** The runs of leaves beside the way from the root down to the leaf, the leaf's sibling first. */
function siblingsOf(index: number, size: number): Run[] {
  const siblings: Run[] = []
  let from = 0
  let to = size
  while (to - from > 1) {
    const middle = from + splitPoint(to - from)
    if (index < middle) {
      siblings.push({ from: middle, to })
      to = middle
    } else {
      siblings.push({ from, to: middle })
      from = middle
    }
  }
  return siblings.reverse()
}

function requireIndex(index: number, size: number): void {
  requireSize(size)
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new AuditError('bad-proof', `there is no leaf ${index} in a tree of ${size}`)
  }
}

/** Hashes of another length could be cut and joined differently and still hash to the same nodes. */
export function requireHashes(hashes: readonly Uint8Array[]): void {
  const odd = hashes.find((hash) => hash.length !== hashSize)
  if (odd) throw new AuditError('bad-proof', `a hash in a proof has ${hashSize} bytes, this one has ${odd.length}`)
}
