import { evaluate } from '../evaluate.ts'
import type { Evaluation } from '../evaluation.ts'
import type { Region } from '../level.ts'
import type { EvaluationRecord } from '../record.ts'
import { assemble } from '../recorded/assemble.ts'
import type { Chart } from '../recorded/chart.ts'
import { currentRuleset, type Ruleset } from '../ruleset.ts'
import type { ChangeToday, ClearanceStatus } from '../terms.ts'

/** Whether what was signed still stands on the data of today. `FAILED`: the engine gave no answer that can be trusted. */
export type Verification =
  | { readonly kind: 'HOLDS' }
  | { readonly kind: 'CONTRADICTED'; readonly rules: readonly string[]; readonly emergency: boolean }
  | { readonly kind: 'FAILED' }

/** The signed clearance that is held against today's data. */
export type VerifiedClearance = {
  readonly region: Region
  readonly issuedOn: string
  readonly validUntil: string
  readonly sessionsUsed: number
  /** Review rules that a second physician's signature overrides, by id. */
  readonly overriddenRules: readonly string[]
}

/** The one rule that a clearance as recommended stands on. */
const CLEARANCE_RULE = 'R-SRC-K01'

/**
 * Date, count and status are judged by clearance-state.ts, which says which of them it was: the rule about all three
 * together would call an expired clearance "new findings".
 */
const STATUS_RULE = 'R-LIT-I16'

/** The target region is not known: so it is for this clearance, once the newest assessment aims at another region. */
const REGION_RULE = 'R-LIT-I15'

/** The record that a check evaluates: everything recorded, as of `chart.asOf`, and the clearance (mode VERIFY). */
export function verifyRecord(
  chart: Chart,
  clearance: VerifiedClearance,
  status: ClearanceStatus,
  changeToday: ChangeToday,
): EvaluationRecord {
  const { issuedOn, validUntil, sessionsUsed } = clearance
  return assemble({ ...chart, clearance: { status, issuedOn, validUntil, sessionsUsed, changeToday } }).record
}

/**
 * The rules that fired and that the signed advice does not carry: all but the clearance's own and the review rules that
 * its co-signature overrides.
 */
export function rulesNotCarried(firedRules: readonly string[], overriddenRules: readonly string[]): readonly string[] {
  const overridden = overriddenRules.filter((rule) => /^R-LIT-P[0-9]{2}$/.test(rule))
  return firedRules.filter((rule) => rule !== CLEARANCE_RULE && !overridden.includes(rule))
}

/** Reads an evaluation in VERIFY mode. A record about another region says nothing for this clearance. */
export function readVerification(
  evaluation: Pick<Evaluation, 'firedRules' | 'outcome'>,
  targetRegion: Region | null | undefined,
  clearance: Pick<VerifiedClearance, 'region' | 'overriddenRules'>,
): Verification {
  if (evaluation.firedRules.length === 0) return { kind: 'FAILED' }
  const emergency = evaluation.outcome === 'EMERGENCY_REFERRAL'
  const rules = rulesNotCarried(evaluation.firedRules, clearance.overriddenRules).filter((rule) => rule !== STATUS_RULE)
  if (targetRegion !== clearance.region && !rules.includes(REGION_RULE)) rules.push(REGION_RULE)
  return rules.length === 0 ? { kind: 'HOLDS' } : { kind: 'CONTRADICTED', rules, emergency }
}

/**
 * Whether a clearance still holds on everything recorded by today, were today's check passed. Before the check nobody
 * knows what changed today, and R-LIT-I17 would fire for everybody; so the question is asked as if the answer were No,
 * and "may treat today" asks for the real check besides (clearance-state.ts). Whatever goes wrong in the engine is
 * `FAILED`, which is shown as a status that is not confirmed: the one place that catches, because an exception here must
 * not hide the suspension, the signer and the emergency wording that are known without the engine.
 */
export function verify(chart: Chart, clearance: VerifiedClearance, ruleset: Ruleset = currentRuleset): Verification {
  try {
    const record = verifyRecord(chart, clearance, 'ACTIVE', 'NO')
    return readVerification(evaluate(record, ruleset), record.plan?.targetRegion, clearance)
  } catch {
    return { kind: 'FAILED' }
  }
}
