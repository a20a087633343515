import type { Decision } from '../decision/decision.ts'
import type { Outcome } from '../outcome.ts'
import type { DoseUsed } from './dose.ts'
import type { Verification } from './verification.ts'

export const SUSPENSION_CAUSES = ['CHECK', 'CHECK_EMERGENCY', 'CHANGED', 'NEW_FINDINGS'] as const
export type SuspensionCause = (typeof SUSPENSION_CAUSES)[number]

/** What happened to a clearance; `at` is UTC in RFC 3339 with milliseconds, so that text order is time order. */
export type ClearanceEvent =
  | {
      readonly kind: 'SUSPENDED'
      readonly cause: SuspensionCause
      readonly rules: readonly string[]
      readonly at: string
    }
  | { readonly kind: 'LIFTED' | 'MARKED_FOR_REVIEW'; readonly at: string }

/** The newest advice that physicians signed for a region. */
export type NewestAdvice = {
  readonly outcome: Outcome
  readonly decision: Decision
  readonly coSigned: boolean
  readonly ended: 'REVOKED' | 'WITHDRAWN' | null
}

/** The clearance that stands on that advice. Days are the facility's. */
export type IssuedClearance = {
  readonly issuedOn: string
  /** The last valid day. */
  readonly validUntil: string
  readonly ended: 'SUPERSEDED' | 'REVOKED' | 'WITHDRAWN' | null
  /** In the order in which they happened. */
  readonly events: readonly ClearanceEvent[]
  readonly used: DoseUsed
  /** The newest check of this clearance. */
  readonly check: { readonly id: string; readonly day: string; readonly at: string; readonly passed: boolean } | null
}

/** Everything that the state of one patient's clearance of one region follows from, and nothing that is a state itself. */
export type ClearanceFile = {
  /** The facility's calendar day. */
  readonly today: string
  /** The patient has died, or the record was merged into another: nobody is treated on it. */
  readonly recordClosed: boolean
  /** The document still has the digest that its signatures sign. */
  readonly documentIntact: boolean
  readonly advice: NewestAdvice | null
  readonly clearance: IssuedClearance | null
  /** What the rules say today; null where there is no running clearance to verify. */
  readonly verification: Verification | null
}
