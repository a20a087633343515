/**
 * SHA-256 comes in as an argument, so that the same code runs on the server (node:crypto) and in a browser (any
 * implementation that answers at once; WebCrypto answers later, and a tree of awaits is slower than one in JavaScript).
 */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** Length of a SHA-256 digest, and so of every leaf, node and root hash in this room, in bytes. */
export const hashSize = 32
