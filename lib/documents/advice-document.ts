import { parseCanonical } from '#lib/audit/canonical'
import type { Decision } from '#lib/clinical/decision/decision'
import type { Limits, RecommendationDocument, Text } from '#lib/clinical/explain/document'
import type { Region } from '#lib/clinical/level'
import type { Outcome } from '#lib/clinical/outcome'

/** The patient as the signed page named them, on that day. */
export type PatientAsPrinted = {
  readonly id: string
  /** The surrogate that the audit log uses, so that document and log can be laid side by side. */
  readonly auditRef: string
  readonly mrn: string
  readonly name: Text
  /** Calendar date, or null where it is not known. */
  readonly birthDate: string | null
}

/**
 * What a physician signs: everything as it was read, in both languages, with what was decided on it. Stored and signed as
 * RFC 8785 text, shown for ever as it was. The signatures stand beside it and carry its digest.
 */
export type AdviceDocument = {
  readonly v: 1
  /** The advice's own id, so that the text cannot be put under another advice. */
  readonly id: string
  readonly facility: { readonly id: string; readonly name: string }
  readonly patient: PatientAsPrinted
  readonly region: Region
  /** The facility's calendar day of the signature. */
  readonly signedOn: string
  readonly decision: Decision
  /** The outcome advised. */
  readonly outcome: Outcome
  readonly title: Text
  /** Why it differs from the recommendation, in the physician's words. */
  readonly reason: string | null
  /** Review rules that the decision overrides. */
  readonly overriddenRules: readonly string[]
  /** Null unless it permits. */
  readonly limits: Limits | null
  /** First and last valid day; null unless it permits. */
  readonly validity: { readonly from: string; readonly until: string } | null
  /** The advice that this one replaces, and why. */
  readonly replaces: { readonly id: string; readonly digest: string; readonly reason: string | null } | null
  readonly recommendation: {
    readonly id: string
    readonly digest: string
    readonly document: RecommendationDocument
  }
}

/**
 * The document that a stored text says. Only for texts whose digest was verified; throws `not-canonical` for a text that
 * was not written by the portal, and for a version that it does not know.
 */
export function readAdviceDocument(text: string): AdviceDocument {
  return ofKnownVersion<AdviceDocument>(parseCanonical(text), 'advice')
}

/** The same for a stored recommendation. */
export function readRecommendationDocument(text: string): RecommendationDocument {
  return ofKnownVersion<RecommendationDocument>(parseCanonical(text), 'recommendation')
}

function ofKnownVersion<Document extends { readonly v: 1 }>(value: unknown, kind: string): Document {
  const version = typeof value === 'object' && value !== null && 'v' in value ? value.v : undefined
  if (version !== 1) throw new Error(`Expected version 1 of a stored ${kind}, found ${JSON.stringify(version)}`)
  return value as Document
}
