import type { Sha256 } from '#lib/audit/hash'
import { type AdviceDocument, readAdviceDocument } from './advice-document.ts'
import { adviceDigest, type SignatureParts, signatureBinding } from './digest.ts'

/** A stored advice, as much of it as its own digests speak of. Dates are calendar dates. */
export type StoredAdvice = {
  readonly id: string
  readonly patientId: string
  readonly region: string
  readonly recommendationId: string
  readonly decision: string
  readonly outcome: string
  readonly reason: string | null
  readonly overriddenRules: readonly string[]
  readonly validFrom: string | null
  readonly validUntil: string | null
  readonly supersedesId: string | null
  readonly document: string
  readonly digest: string
  readonly signatures: readonly (SignatureParts & { readonly binding: string })[]
}

/** What does not match first: the document itself, a signature, or the columns beside them. */
export type Damage = 'document' | 'signature' | 'columns'

export type AdviceIntegrity =
  | { readonly intact: true; readonly document: AdviceDocument }
  | { readonly intact: false; readonly damage: Damage }

/**
 * Whether a stored advice is still what was signed. Asked before it is shown: the document must have the signed digest and
 * say what the columns say, and each signature must be bound to this advice, its person, its time and this digest. What is
 * not intact has no document here, so that nothing of it can be taken for advice.
 */
export function adviceIntegrity(sha256: Sha256, advice: StoredAdvice): AdviceIntegrity {
  if (adviceDigest(sha256, advice.document) !== advice.digest) return { intact: false, damage: 'document' }
  if (!isSigned(sha256, advice)) return { intact: false, damage: 'signature' }
  const document = readAdviceDocument(advice.document)
  return saysTheSame(document, advice) ? { intact: true, document } : { intact: false, damage: 'columns' }
}

function isSigned(sha256: Sha256, { id, digest, signatures }: StoredAdvice): boolean {
  return (
    signatures.some(({ kind }) => kind === 'SIGNATURE') &&
    signatures.every(
      (signature) =>
        signature.adviceId === id &&
        signature.digest === digest &&
        signatureBinding(sha256, signature) === signature.binding,
    )
  )
}

function saysTheSame(document: AdviceDocument, advice: StoredAdvice): boolean {
  return (
    document.id === advice.id &&
    document.patient.id === advice.patientId &&
    document.region === advice.region &&
    document.recommendation.id === advice.recommendationId &&
    document.decision === advice.decision &&
    document.outcome === advice.outcome &&
    document.reason === advice.reason &&
    document.overriddenRules.join() === advice.overriddenRules.join() &&
    (document.validity?.from ?? null) === advice.validFrom &&
    (document.validity?.until ?? null) === advice.validUntil &&
    (document.replaces?.id ?? null) === advice.supersedesId
  )
}
