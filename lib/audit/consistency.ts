/**
 * Consistency proofs: the smaller tree is the beginning of the larger one, so the log only grew.
 * RFC 6962 section 2.1.2 (PROOF) makes them, RFC 9162 section 2.1.4.2 checks them.
 */
import { equalBytes } from './bytes.ts'
import { toHex } from './encoding.ts'
import { AuditError } from './error.ts'
import { nodeHash, type Sha256 } from './hash.ts'
import { requireHashes } from './inclusion.ts'
import { type Run, subtreeHashes } from './subtree-hashes.ts'
import { type HashReader, requireSize, siblingSides, splitPoint } from './tree.ts'

export type ConsistencyClaim = {
  readonly oldSize: number
  readonly oldRoot: Uint8Array
  readonly newSize: number
  readonly newRoot: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/**
 * Returns when the proof leads to both roots. Throws `bad-proof` for sizes or a proof that cannot belong together, and
 * `root-mismatch`, with both roots, when it leads elsewhere. From an empty tree nothing can be proved, so size 0 is
 * refused: everything is consistent with nothing, and an answer would sound like a check.
 */
export function verifyConsistency(sha256: Sha256, claim: ConsistencyClaim): void {
  const { oldSize, oldRoot, newSize, newRoot, proof } = claim
  requireOrder(oldSize, newSize)
  if (oldSize === newSize) {
    if (proof.length > 0) throw wrongLength(claim)
    requireRoot('two trees of one size', oldRoot, newRoot)
    return
  }
  requireHashes([oldRoot, newRoot, ...proof])

  // The node that both trees end with: the old tree's last one that is complete, lifted as far as it goes.
  let [node, last] = [oldSize - 1, newSize - 1]
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  // When that is the whole old tree, the proof leaves it out, because the verifier has it.
  const [shared, ...siblings] = node === 0 ? [oldRoot, ...proof] : proof
  const sides = siblingSides(node, last)
  if (!shared || siblings.length !== sides.length) throw wrongLength(claim)

  let [oldFound, newFound] = [shared, shared]
  for (const [i, sibling] of siblings.entries()) {
    if (sides[i] === 'left') {
      oldFound = nodeHash(sha256, sibling, oldFound)
      newFound = nodeHash(sha256, sibling, newFound)
    } else {
      newFound = nodeHash(sha256, newFound, sibling)
    }
  }
  requireRoot('the smaller tree', oldFound, oldRoot)
  requireRoot('the larger tree', newFound, newRoot)
}

/**
 * The proof from `oldSize` to `newSize` leaves. Cost: one read of at most 2 * log2(newSize) nodes. The reader is not
 * trusted: check the proof against both signed roots before handing it out.
 */
export async function proveConsistency(
  sha256: Sha256,
  oldSize: number,
  newSize: number,
  read: HashReader,
): Promise<Uint8Array[]> {
  requireOrder(oldSize, newSize)
  return subtreeHashes(sha256, partsOf(oldSize, newSize), read)
}

/** SUBPROOF of RFC 6962, walked from the root down and returned from the bottom up. */
function partsOf(oldSize: number, newSize: number): Run[] {
  const parts: Run[] = []
  let from = 0
  let to = newSize
  while (to !== oldSize) {
    const middle = from + splitPoint(to - from)
    if (oldSize <= middle) {
      parts.push({ from: middle, to })
      to = middle
    } else {
      parts.push({ from, to: middle })
      from = middle
    }
  }
  if (from > 0) parts.push({ from, to })
  return parts.reverse()
}

function requireOrder(oldSize: number, newSize: number): void {
  requireSize(oldSize)
  requireSize(newSize)
  if (oldSize === 0) throw new AuditError('bad-proof', 'there is nothing to prove from an empty tree')
  if (oldSize > newSize) throw new AuditError('bad-proof', `a tree of ${oldSize} does not grow to ${newSize}`)
}

function requireRoot(which: string, found: Uint8Array, expected: Uint8Array): void {
  if (equalBytes(found, expected)) return
  throw new AuditError('root-mismatch', `${which}: the root is ${toHex(found)}, and should be ${toHex(expected)}`)
}

function wrongLength({ oldSize, newSize, proof }: ConsistencyClaim): AuditError {
  return new AuditError('bad-proof', `${proof.length} hashes are no proof from ${oldSize} to ${newSize} leaves`)
}
