/**
 * The commitment that ties an entry to its payload (before and after, reason, digests) without holding it.
 *
 *     payloadCommit = SHA-256("clearspine/payload/v1" || salt || JCS(payload)), in lower-case hex
 *
 * The salt is random and as long as the hash, so that a payload which is easily guessed cannot be confirmed from the log
 * once the payload and its salt have been erased; the prefix keeps this hash apart from every other in the product.
 */
import { concatBytes } from './bytes.ts'
import { canonicalJson } from './canonical.ts'
import { toHex, utf8 } from './encoding.ts'
import { AuditError } from './error.ts'
import { hashSize, type Sha256 } from './hash.ts'

const domain = utf8('clearspine/payload/v1')

/** Bytes of random salt a payload needs: as many as the digest has, so that guessing the salt is no easier. */
export const payloadSaltSize = hashSize

/**
 * The commitment to a payload under its salt. Throws `bad-encoding` for a salt that is not 32 bytes long and
 * `not-canonical` for a payload without a canonical form.
 */
export function payloadCommitment(sha256: Sha256, salt: Uint8Array, payload: unknown): string {
  return payloadCommitmentOfText(sha256, salt, canonicalJson(payload))
}

/** The same for a payload that is stored as its canonical text: what the verifier recomputes. */
export function payloadCommitmentOfText(sha256: Sha256, salt: Uint8Array, canonicalPayload: string): string {
  if (salt.length !== payloadSaltSize) {
    throw new AuditError('bad-encoding', `a payload salt has ${payloadSaltSize} bytes, this one has ${salt.length}`)
  }
  return toHex(sha256(concatBytes(domain, salt, utf8(canonicalPayload))))
}
