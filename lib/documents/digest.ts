import { concatBytes } from '#lib/audit/bytes'
import { toHex, utf8 } from '#lib/audit/encoding'
import type { Sha256 } from '#lib/audit/hash'

/**
 * The digests that bind what was read, what was decided and who stood behind it. All three have one form:
 *
 *     SHA-256( frame(domain) ‖ frame(part 1) ‖ … ‖ frame(part n) ), in lower-case hexadecimal
 *     frame(text) = length of its UTF-8 bytes as 8 bytes, big-endian ‖ its UTF-8 bytes
 *
 * The domain names the kind of record and its version and fixes the number of parts, so that no two kinds can share a
 * digest. The lengths keep the borders: "ab" and "c" are not "a" and "bc". Texts that are JSON are RFC 8785 canonical.
 */
function digestOf(sha256: Sha256, domain: string, parts: readonly string[]): string {
  return toHex(sha256(concatBytes(...[domain, ...parts].flatMap(frame))))
}

function frame(text: string): readonly [Uint8Array, Uint8Array] {
  const bytes = utf8(text)
  const length = new Uint8Array(8)
  new DataView(length.buffer).setBigUint64(0, BigInt(bytes.length))
  return [length, bytes]
}

export type RecommendationParts = {
  readonly patientId: string
  readonly rulesetVersion: string
  readonly rulesetHash: string
  /** Canonical JSON of the evaluation record, of the evaluation, and of the document in words. */
  readonly record: string
  readonly evaluation: string
  readonly document: string
}

/**
 * Domain `clearspine/recommendation/v1`; parts in the order of the type. The patient's id is one of them: a
 * recommendation moved to another patient's record does not verify.
 */
export function recommendationDigest(sha256: Sha256, parts: RecommendationParts): string {
  const { patientId, rulesetVersion, rulesetHash, record, evaluation, document } = parts
  return digestOf(sha256, 'clearspine/recommendation/v1', [
    patientId,
    rulesetVersion,
    rulesetHash,
    record,
    evaluation,
    document,
  ])
}

/** Domain `clearspine/advice/v1`; one part, the canonical document, which names its own id, patient and recommendation. */
export function adviceDigest(sha256: Sha256, document: string): string {
  return digestOf(sha256, 'clearspine/advice/v1', [document])
}

export type SignatureParts = {
  readonly adviceId: string
  readonly kind: string
  readonly signedById: string
  readonly signatoryName: string
  readonly licenceNumber: string | null
  /** UTC, RFC 3339 with milliseconds. */
  readonly signedAt: string
  readonly meaning: string
  /** Digest of the advice that was signed. */
  readonly digest: string
}

/**
 * Domain `clearspine/signature/v1`; parts in the order of the type, "no licence" as the empty text. A signature copied to
 * another advice, given to another person or moved in time does not verify (21 CFR 11.70).
 */
export function signatureBinding(sha256: Sha256, parts: SignatureParts): string {
  const { adviceId, kind, signedById, signatoryName, licenceNumber, signedAt, meaning, digest } = parts
  return digestOf(sha256, 'clearspine/signature/v1', [
    adviceId,
    kind,
    signedById,
    signatoryName,
    licenceNumber ?? '',
    signedAt,
    meaning,
    digest,
  ])
}
