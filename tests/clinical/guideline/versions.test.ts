import { describe, expect, it } from 'vitest'
import { evaluate } from '#lib/clinical/evaluate'
import { currentRuleset, RULESETS, rulesetByVersion } from '#lib/clinical/ruleset'
import { differenceOfRulesets } from '#lib/clinical/ruleset-difference'
import { aCaseOfWhichNothingIsKnown, aCaseThatClears } from '#lib/clinical/simulation'

const candidate = rulesetByVersion('2026.2-candidate')
if (!candidate) throw new Error('the candidate version is gone')

describe('two versions of the guideline', () => {
  it('do not differ from themselves', () => {
    for (const ruleset of RULESETS) expect(differenceOfRulesets(ruleset, ruleset)).toEqual({ rules: [], parts: [] })
  })

  it('name the rule that decides differently in the candidate', () => {
    const { rules } = differenceOfRulesets(currentRuleset, candidate)
    expect(rules.filter(({ decides }) => decides).map(({ id }) => id)).toContain('R-LIT-I02')
  })

  it('show a rule that only one of them has', () => {
    const without = { ...currentRuleset, rules: currentRuleset.rules.filter(({ id }) => id !== 'R-LIT-P12') }
    expect(differenceOfRulesets(without, currentRuleset).rules).toMatchObject([
      { id: 'R-LIT-P12', before: null, decides: true },
    ])
    expect(differenceOfRulesets(currentRuleset, without).rules).toMatchObject([{ id: 'R-LIT-P12', after: null }])
  })

  it('tell a change of words from a change of decision', () => {
    const reworded = {
      ...currentRuleset,
      rules: currentRuleset.rules.map((rule) =>
        rule.id === 'R-LIT-P12' ? { ...rule, sentence: { en: 'She is pregnant.', 'zh-CN': '妊娠。' } } : rule,
      ),
    }
    expect(differenceOfRulesets(currentRuleset, reworded).rules).toMatchObject([{ id: 'R-LIT-P12', decides: false }])
  })
})

describe('the simulator', () => {
  it('starts from a case that clears, and from one of which nothing is known', () => {
    for (const ruleset of RULESETS) {
      expect(evaluate(aCaseThatClears('2026-11-22'), ruleset).outcome).toBe('CONDITIONAL_CLEARANCE')
      expect(evaluate(aCaseOfWhichNothingIsKnown('2026-11-22'), ruleset).outcome).toBe('INSUFFICIENT_INFORMATION')
    }
  })
})
