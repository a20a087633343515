/**
 * A second engine, slow and obvious, written from the clinical knowledge base alone and sharing no line with the
 * first. It exists to disagree: the differential proof compares the two on every record it can think of.
 */
import { clearable, modifiersOf, validUntilOf } from './clearance.ts'
import { worst } from './facts.ts'
import type { Severity } from './level-facts.ts'
import { rows } from './read.ts'
import { contraindicatedRules } from './rules-contraindicated.ts'
import { emergencyRules } from './rules-emergency.ts'
import { insufficientRules } from './rules-insufficient.ts'
import { reviewRules } from './rules-review.ts'
import { verdictOn } from './techniques.ts'

/** The five outcomes, most restrictive first. */
export const outcomes = [
  'EMERGENCY_REFERRAL',
  'CONTRAINDICATED',
  'INSUFFICIENT_INFORMATION',
  'PHYSICIAN_REVIEW',
  'CONDITIONAL_CLEARANCE',
] as const
export type ReferenceOutcome = (typeof outcomes)[number]

/** What the reference says of a record; the fields mean what the engine's of the same name mean. */
export interface ReferenceAnswer {
  readonly outcome: ReferenceOutcome
  readonly firedRules: readonly string[]
  readonly decidingRules: readonly string[]
  readonly modifiers: readonly string[]
  readonly techniqueVerdicts: Readonly<Record<string, string>>
  readonly validUntil: string | null
  readonly worstSeverity: Severity | null
}

/** Every rule but the two that look at the others, by outcome. */
const tiers = [
  ['EMERGENCY_REFERRAL', emergencyRules],
  ['CONTRAINDICATED', contraindicatedRules],
  ['INSUFFICIENT_INFORMATION', insufficientRules],
  ['PHYSICIAN_REVIEW', reviewRules],
] as const

function firedBy(record: unknown): Array<readonly [ReferenceOutcome, readonly string[]]> {
  const fired = tiers.map(([outcome, rules]) => {
    const ids = Object.keys(rules).filter((id) => rules[id]?.(record))
    return [outcome, ids.toSorted()] as const
  })
  if (fired.some(([, ids]) => ids.length > 0)) return fired
  return clearable(record) ? [['CONDITIONAL_CLEARANCE', ['R-SRC-K01']]] : [['INSUFFICIENT_INFORMATION', ['R-DEF-I99']]]
}

/** The outcome, the fired rules and all that hangs on them, as sections 5.2, 5.3 and 5.6 of the knowledge base say. */
export function referenceEvaluate(record: unknown): ReferenceAnswer {
  const fired = firedBy(record)
  const [outcome, decidingRules] = fired.find(([, ids]) => ids.length > 0) ?? ['INSUFFICIENT_INFORMATION', []]
  const cleared = outcome === 'CONDITIONAL_CLEARANCE'
  const requested = rows(record, 'plan.requestedTechniques').filter((id) => typeof id === 'string')
  return {
    outcome,
    firedRules: fired.flatMap(([, ids]) => ids),
    decidingRules,
    modifiers: cleared ? modifiersOf(record) : [],
    techniqueVerdicts: Object.fromEntries(requested.map((id) => [id, verdictOn(id, outcome)])),
    validUntil: cleared ? validUntilOf(record) : null,
    worstSeverity: worst(record),
  }
}

/** The ids of every rule of the knowledge base and the outcome of each. */
export const referenceRuleIds: Readonly<Record<string, ReferenceOutcome>> = Object.fromEntries([
  ...tiers.flatMap(([outcome, rules]) => Object.keys(rules).map((id) => [id, outcome] as const)),
  ['R-DEF-I99', 'INSUFFICIENT_INFORMATION'],
  ['R-SRC-K01', 'CONDITIONAL_CLEARANCE'],
])
