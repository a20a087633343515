import { describe, expect, it } from 'vitest'
import { decide } from '#lib/clinical/decision/decide'
import { openDecisions } from '#lib/clinical/decision/open-decisions'
import { signFormSchema } from '#lib/clinical/decision/sign-form'
import { signingTerms } from '#lib/clinical/decision/signing-terms'
import { evaluate } from '#lib/clinical/evaluate'
import { limitsUnder } from '#lib/clinical/explain/limits'
import { OUTCOMES, restrictivenessRank } from '#lib/clinical/outcome'
import type { EvaluationRecord } from '#lib/clinical/record'
import { currentRuleset } from '#lib/clinical/ruleset'
import { clearRecords } from '../proofs/clear-records.ts'

const mild = clearRecords['one mild level, stated in words'] as EvaluationRecord
const fragile = clearRecords['old images, and every reason for a light hand'] as EvaluationRecord
const terms = (record: EvaluationRecord) => signingTerms(record, evaluate(record), currentRuleset)

const posted = {
  digest: 'a'.repeat(64),
  replaces: '',
  decision: 'AS_RECOMMENDED',
  validity: 'FOUR_WEEKS',
  identity: '1958',
  password: 'secret',
}

/** Fields of the form that are refused, with their problems. */
function problems(edits: object): readonly string[] {
  const parsed = signFormSchema.safeParse({ ...posted, ...edits })
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
}

describe('what a physician may decide', () => {
  it('is more cautious than any recommendation, and never less', () => {
    for (const outcome of OUTCOMES) {
      const { moreCautious } = openDecisions({ outcome, firedRules: [] })
      expect(moreCautious).toEqual(OUTCOMES.slice(0, restrictivenessRank(outcome)))
    }
  })

  it('is a clearance after review only where every rule that fired asks for review', () => {
    const overridable = (outcome: (typeof OUTCOMES)[number], ...firedRules: string[]) =>
      openDecisions({ outcome, firedRules }).afterReview
    expect(overridable('PHYSICIAN_REVIEW', 'R-LIT-P01', 'R-LIT-P06')).toEqual(['R-LIT-P01', 'R-LIT-P06'])
    expect(overridable('PHYSICIAN_REVIEW', 'R-SRC-P01')).toBeNull()
    expect(overridable('PHYSICIAN_REVIEW')).toBeNull()
    expect(overridable('INSUFFICIENT_INFORMATION', 'R-LIT-I06', 'R-LIT-P06')).toBeNull()
    expect(overridable('CONDITIONAL_CLEARANCE', 'R-SRC-K01')).toBeNull()
  })

  it('lasts no longer than the rules let a clearance last', () => {
    expect(terms(mild).longest).toBe(evaluate(mild).validUntil)
    // The newest images are 365 days old, so the last day is today.
    expect(terms(fragile).longest).toBe(fragile.asOf)
  })

  it('presses no harder than the rules let a clearance press', () => {
    expect(terms(mild).highestPressure).toBe(2)
    expect(terms(fragile).highestPressure).toBe(1)
  })

  it('has no bound, and so no permission, where imaging or stability has no date', () => {
    const review = { ...mild, neuro: { ...mild.neuro, radicularPain: 'YES' } } as EvaluationRecord
    expect(terms(review).afterReview).toEqual(['R-LIT-P06'])
    const evaluation = { ...evaluate(review) }
    const undated = { ...review, stability: { ...review.stability, date: null } }
    expect(signingTerms(undated, evaluation, currentRuleset)).toMatchObject({ afterReview: null, longest: null })
  })

  it('takes the limits of the document when it follows it, and none when it permits nothing', () => {
    const recommended = { outcome: 'CONDITIONAL_CLEARANCE', limits: limitsUnder(2) } as const
    const until = { kind: 'AS_RECOMMENDED', validity: { days: 28 } } as const
    expect(decide(until, terms(mild), recommended, mild.asOf)).toMatchObject({ value: { limits: limitsUnder(2) } })
    const cautious = { kind: 'MORE_CAUTIOUS', outcome: 'CONTRAINDICATED', reason: 'x' } as const
    expect(decide(cautious, terms(mild), recommended, mild.asOf)).toMatchObject({
      value: { limits: null, validity: null },
    })
  })
})

describe('the sign form', () => {
  it('reads a decision with what belongs to it and leaves out what belongs to another', () => {
    const parsed = signFormSchema.parse({ ...posted, outcome: 'CONTRAINDICATED', reason: 'typed, then out of sight' })
    expect(parsed.decision).toEqual({ kind: 'AS_RECOMMENDED', validity: { days: 28 } })
  })

  it.each([
    ['nothing at all', { decision: undefined, identity: '' }, ['decision missing', 'identity missing']],
    ['more cautious without outcome and reason', { decision: 'MORE_CAUTIOUS' }, ['outcome missing', 'reason missing']],
    [
      'after review without anything',
      { decision: 'CONDITIONAL_AFTER_REVIEW', validity: undefined },
      ['reason missing', 'pressureCap missing', 'techniques missing', 'validity missing'],
    ],
    ['until no day', { validity: 'UNTIL', until: '' }, ['until missing']],
    ['until a day that there is not', { validity: 'UNTIL', until: '2026-02-30' }, ['until not-a-date']],
    ['a decision of its own making', { decision: 'LESS_CAUTIOUS' }, ['decision missing']],
    ['a forbidden technique', { techniques: ['T22_HVLA_THRUST_MAITLAND_V'] }, ['techniques.0 unreadable']],
    ['a field of its own', { outcomeOverride: 'x' }, [' Unrecognized key: "outcomeOverride"']],
    ['a field twice', { decision: ['AS_RECOMMENDED', 'MORE_CAUTIOUS'] }, ['decision missing']],
    ['a reason that cannot be stored', { reason: 'a\u0000b' }, ['reason unreadable']],
    ['an endless reason', { reason: 'x'.repeat(2001) }, ['reason too-long']],
    ['a digest that is none', { digest: 'x' }, ['digest unreadable']],
  ])('refuses %s and names every field', (_, edits, expected) => {
    expect(problems(edits)).toEqual(expected)
  })
})
