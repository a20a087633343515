/**
 * The two hashes of the tree: RFC 6962 section 2.1.
 *
 *     leaf: SHA-256(0x00 || record)      node: SHA-256(0x01 || left || right)      empty tree: SHA-256()
 *
 * The first byte keeps them apart: without it, an interior node could be passed off as a record.
 *
 * SHA-256 comes in as an argument, so that the same code runs on the server (node:crypto) and in a browser (any
 * implementation that answers at once; WebCrypto answers later, and a tree of awaits is slower than one in JavaScript).
 * It must not keep the bytes it is given.
 */
import { AuditError } from './error.ts'

export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** Length of a SHA-256 digest, and so of every leaf, node and root hash in this room, in bytes. */
export const hashSize = 32

const leafPrefix = 0x00
const nodePrefix = 0x01

export function leafHash(sha256: Sha256, record: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + record.length)
  input[0] = leafPrefix
  input.set(record, 1)
  return sha256(input)
}

/** Used again for every node, so that the million nodes of a million entries do not make a million buffers. */
const nodeInput = new Uint8Array(1 + 2 * hashSize)
nodeInput[0] = nodePrefix

/**
 * The hash of a node from those of its children. Throws `bad-encoding` where one is not 32 bytes long: two hashes of
 * other lengths could be cut differently and give the same node.
 */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length !== hashSize || right.length !== hashSize) {
    throw new AuditError(
      'bad-encoding',
      `a node joins hashes of ${hashSize} bytes, not ${left.length} and ${right.length}`,
    )
  }
  nodeInput.set(left, 1)
  nodeInput.set(right, 1 + hashSize)
  return sha256(nodeInput)
}

/** The root of a tree without leaves. */
export function emptyRoot(sha256: Sha256): Uint8Array {
  return sha256(new Uint8Array(0))
}
