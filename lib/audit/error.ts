/**
 * The one error of this room. Everything that reads bytes from outside (entries, proofs, checkpoints, keys, tiles)
 * either returns a value or throws an `AuditError`; a caller that catches asks for the code, never for the wording.
 *
 * The message is a sentence for a person: what is wrong and, where it can be known, where.
 */
export type AuditErrorCode =
  /** A value that has no canonical JSON form, or a text that is not the canonical form of what it says. */
  | 'not-canonical'
  /** Canonical JSON, but not an audit entry of a version that this code knows. */
  | 'bad-entry'
  /** A hash, salt, key or signature of the wrong length, or text that is not strict hex or base64. */
  | 'bad-encoding'
  /** A tile, tile path or entry bundle that does not follow tlog-tiles. */
  | 'bad-tile'
  /** A size, index or proof that cannot exist: index beyond the tree, proof of the wrong length. */
  | 'bad-proof'
  /** A proof of the right form that leads to another root than the one it should. */
  | 'root-mismatch'
  /** Text that is not a signed note. */
  | 'bad-note'
  /** Text that is not a verifier or signer key. */
  | 'bad-key'
  /** A note without one valid signature by a key that the reader trusts. */
  | 'unverified-note'
  /** A note by a known key whose signature does not match: the text or the signature was altered. */
  | 'invalid-signature'
  /** A signed note whose text is not a checkpoint. */
  | 'bad-checkpoint'

export class AuditError extends Error {
  readonly code: AuditErrorCode

  constructor(code: AuditErrorCode, message: string) {
    super(message)
    this.name = 'AuditError'
    this.code = code
  }
}
