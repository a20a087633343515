import { describe, expect, it } from 'vitest'
import { readVerification, rulesNotCarried, type VerifiedClearance, verify } from '#lib/clinical/clearance/verification'
import type { Chart } from '#lib/clinical/recorded/chart'
import { currentRuleset } from '#lib/clinical/ruleset'
import { aFinding, anAssessment, aStudy } from '../../support/chart.ts'

const signed: VerifiedClearance = {
  region: 'LUMBAR',
  issuedOn: '2026-11-20',
  validUntil: '2026-12-18',
  sessionsUsed: 0,
  overriddenRules: [],
}

const chart = (
  answers: Parameters<typeof anAssessment>[0] = {},
  finding: Parameters<typeof aFinding>[0] = {},
): Chart => ({
  asOf: '2026-11-22',
  patient: { birthDate: '1958-04-03', sex: 'FEMALE' },
  studies: [{ id: 's', ...aStudy({ levels: [aFinding(finding)] }) }],
  assessment: { id: 'a', ...anAssessment(answers) },
})

describe('whether signed advice still holds', () => {
  it('holds on the data that it was signed on, before anybody was asked what changed today', () => {
    expect(verify(chart(), signed)).toEqual({ kind: 'HOLDS' })
  })

  it('names the rule that contradicts it', () => {
    expect(verify(chart({}, { qualitative: 'SEVERE' }), signed)).toEqual({
      kind: 'CONTRADICTED',
      rules: ['R-SRC-C01'],
      emergency: false,
    })
    expect(verify(chart({ bladder: 'NEW_OR_WORSE' }), signed)).toMatchObject({
      rules: ['R-LIT-E01'],
      emergency: true,
    })
  })

  it('does not hold once a required answer is unknown', () => {
    expect(verify(chart({ infectionFever: null }), signed)).toMatchObject({ rules: ['R-LIT-I09'] })
  })

  it('carries the review rules that two physicians overrode, and no other', () => {
    const overridden = { ...signed, overriddenRules: ['R-LIT-P06'] }
    expect(verify(chart({ radicularPain: 'YES' }), overridden)).toEqual({ kind: 'HOLDS' })
    expect(verify(chart({ radicularPain: 'YES', pregnancy: 'YES' }), overridden)).toMatchObject({
      rules: ['R-LIT-P12'],
    })
    expect(verify(chart({ radicularPain: 'YES' }), signed)).toMatchObject({ rules: ['R-LIT-P06'] })
  })

  it('carries no override of anything but a review rule, whatever the row says', () => {
    expect(rulesNotCarried(['R-SRC-C01', 'R-LIT-E01', 'R-LIT-I09'], ['R-SRC-C01', 'R-LIT-E01', 'R-LIT-I09'])).toEqual([
      'R-SRC-C01',
      'R-LIT-E01',
      'R-LIT-I09',
    ])
  })

  it('leaves date and count to the clock, which says which of them it was', () => {
    expect(verify(chart(), { ...signed, validUntil: '2026-11-21', sessionsUsed: 9 })).toEqual({ kind: 'HOLDS' })
  })

  it('does not hold for a region that the newest assessment no longer speaks of', () => {
    const neck = { ...signed, region: 'CERVICAL', overriddenRules: ['R-LIT-P02'] } as const
    expect(verify(chart(), neck)).toEqual({ kind: 'CONTRADICTED', rules: ['R-LIT-I15'], emergency: false })
    expect(verify(chart({ targetRegion: 'CERVICAL' }), signed)).toMatchObject({ kind: 'CONTRADICTED' })
  })

  it('does not hold without an assessment or a study', () => {
    expect(verify({ ...chart(), assessment: null }, signed)).toMatchObject({ kind: 'CONTRADICTED' })
    expect(verify({ ...chart(), studies: [] }, signed)).toMatchObject({ kind: 'CONTRADICTED' })
  })

  it('has failed when the engine breaks, and when it answers with no rule at all', () => {
    const broken = { ...currentRuleset, version: 'broken', rules: [{ ...currentRuleset.rules[0], condition: null }] }
    expect(verify(chart(), signed, broken as never)).toEqual({ kind: 'FAILED' })
    expect(readVerification({ firedRules: [], outcome: 'CONDITIONAL_CLEARANCE' }, 'LUMBAR', signed)).toEqual({
      kind: 'FAILED',
    })
  })
})
