import { addDays, dayNumber } from '../calendar.ts'
import type { Limits } from '../explain/document.ts'
import type { Outcome } from '../outcome.ts'
import type { Decision } from './decision.ts'
import { limitsAfterReview } from './limits-after-review.ts'
import type { ChosenValidity, SignDecision } from './sign-form.ts'
import type { SigningTerms } from './signing-terms.ts'

/** What a decision comes to: what will be advised, and within what. */
export type Decided = {
  readonly decision: Decision
  readonly outcome: Outcome
  readonly reason: string | null
  readonly overriddenRules: readonly string[]
  readonly limits: Limits | null
  readonly validity: { readonly from: string; readonly until: string } | null
}

/** Why a decision cannot be taken on this recommendation. */
export type DecisionRefusal =
  | 'decision-not-open'
  | 'pressure-too-high'
  | 'validity-missing'
  | 'validity-in-the-past'
  | 'validity-too-long'

export type DecisionResult =
  | { readonly ok: true; readonly value: Decided }
  | { readonly ok: false; readonly reason: DecisionRefusal }

const refuse = (reason: DecisionRefusal) => ({ ok: false, reason }) as const

/**
 * Holds a physician's decision against what the recommendation leaves open. `today` is the facility's calendar day, from
 * which a permission counts. Nothing here can permit more than the rules: a decision after review needs only review rules
 * to have fired, takes limits no wider than a clearance's, and never outlasts the rules' own bound.
 */
export function decide(
  choice: SignDecision,
  terms: SigningTerms,
  recommended: { readonly outcome: Outcome; readonly limits: Limits | null },
  today: string,
): DecisionResult {
  switch (choice.kind) {
    case 'AS_RECOMMENDED': {
      const advised = { decision: choice.kind, outcome: recommended.outcome, reason: null, overriddenRules: [] }
      if (!terms.permits) return { ok: true, value: { ...advised, limits: null, validity: null } }
      const until = lastDay(choice.validity, terms.longest, today)
      return until.ok ? { ok: true, value: { ...advised, limits: recommended.limits, validity: until.value } } : until
    }
    case 'MORE_CAUTIOUS': {
      if (!terms.moreCautious.includes(choice.outcome)) return refuse('decision-not-open')
      const { kind: decision, outcome, reason } = choice
      return { ok: true, value: { decision, outcome, reason, overriddenRules: [], limits: null, validity: null } }
    }
    case 'CONDITIONAL_AFTER_REVIEW': {
      if (terms.afterReview === null) return refuse('decision-not-open')
      if (choice.limits.pressureCap > terms.highestPressure) return refuse('pressure-too-high')
      const until = lastDay(choice.validity, terms.longest, today)
      if (!until.ok) return until
      const advised = {
        decision: choice.kind,
        outcome: 'CONDITIONAL_CLEARANCE',
        reason: choice.reason,
        overriddenRules: terms.afterReview,
        limits: limitsAfterReview(choice.limits),
        validity: until.value,
      } as const
      return { ok: true, value: advised }
    }
  }
}

type Validity = { readonly from: string; readonly until: string }

function lastDay(
  chosen: ChosenValidity | null,
  longest: string | null,
  today: string,
): { readonly ok: true; readonly value: Validity } | { readonly ok: false; readonly reason: DecisionRefusal } {
  if (chosen === null) return refuse('validity-missing')
  const until = 'days' in chosen ? addDays(today, chosen.days) : chosen.until
  if (dayNumber(until) === undefined) return refuse('validity-missing')
  if (until < today) return refuse('validity-in-the-past')
  if (longest === null || until > longest) return refuse('validity-too-long')
  return { ok: true, value: { from: today, until } }
}
