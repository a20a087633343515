import { describe, expect, it } from 'vitest'
import { FACT_NAMES } from '#lib/clinical/catalogue'
import type { Condition } from '#lib/clinical/conditions/condition'
import { engineOf } from '#lib/clinical/engine'
import { evaluate } from '#lib/clinical/evaluate'
import { OUTCOMES } from '#lib/clinical/outcome'
import { currentRuleset, RULESETS, rulesetByVersion } from '#lib/clinical/ruleset'
import { hashOfContent } from '../../../scripts/ruleset-hash.ts'
import { BASE_RECORDS } from './base-records.ts'
import { withChanges } from './with-changes.ts'

describe('every ruleset', () => {
  it.each(RULESETS)('$version carries the hash of its content', (ruleset) => {
    expect(ruleset.hash).toBe(hashOfContent(ruleset))
  })

  it.each(RULESETS)('$version is data: JSON gives back what it was given', (ruleset) => {
    expect(JSON.parse(JSON.stringify(ruleset))).toEqual(ruleset)
  })

  it.each(RULESETS)('$version uses an id once, and an outcome that exists', ({ rules }) => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    expect(rules.filter(({ outcome }) => !OUTCOMES.includes(outcome))).toEqual([])
  })

  it.each(RULESETS)('$version says of every rule why, in both languages, and where from', ({ rules }) => {
    const silent = rules.filter(({ sentence, basis }) => !sentence.en || !sentence['zh-CN'] || basis.length === 0)
    expect(silent).toEqual([])
  })

  it.each(RULESETS)(
    '$version quotes the source article for every rule that stands on it, and for no other',
    ({ rules }) => {
      const quoting = rules.filter(({ basis }) => basis.some(({ tag }) => tag.startsWith('SRC-')))
      expect(quoting.map(({ id }) => id)).toEqual(rules.map(({ id }) => id).filter((id) => id.startsWith('R-SRC-')))
    },
  )

  it.each(RULESETS)('$version never calls a patient or an outcome safe', (ruleset) => {
    expect(JSON.stringify(ruleset)).not.toMatch(/\bsafe\b/i)
  })

  it('is found by its version, and no other is', () => {
    expect(RULESETS.map(({ version }) => rulesetByVersion(version))).toEqual(RULESETS)
    expect(rulesetByVersion('2025.9')).toBeUndefined()
  })
})

describe('a ruleset that cannot be understood does not load', () => {
  const withCondition = (condition: Condition) => ({
    ...currentRuleset,
    rules: currentRuleset.rules.map((rule, index) => (index === 0 ? { ...rule, condition } : rule)),
  })

  it.each<readonly [why: string, condition: Condition, message: RegExp]>([
    ['a fact that does not exist', { fact: 'neuro.blader', is: 'NORMAL' }, /neuro\.blader/],
    ['a word that the fact never has', { fact: 'neuro.bladder', is: 'FINE' }, /FINE/],
    ['an order among words', { fact: 'neuro.bladder', ge: 2 }, /no order/],
    ['a word for a number', { fact: 'neuro.pvrMl', is: 'MUCH' }, /not a word/],
    ['a definition that does not exist', { holds: 'brokenBone' }, /brokenBone/],
  ])('for %s', (_, condition, message) => {
    expect(() => engineOf(withCondition(condition))).toThrow(message)
  })

  it('for definitions that go in a circle', () => {
    const circle = { id: 'a', sentence: { en: 'a', 'zh-CN': 'a' }, condition: { holds: 'a' } }
    expect(() => engineOf({ ...currentRuleset, definitions: [circle] })).toThrow(/does not stand before it/)
  })
})

describe('the catalogue of facts', () => {
  it('holds no fact that no rule asks for', () => {
    const text = JSON.stringify(RULESETS)
    expect(FACT_NAMES.filter((name) => !text.includes(`"fact":"${name}"`))).toEqual([])
  })
})

describe('the candidate version', () => {
  const candidate = rulesetByVersion('2026.2-candidate')
  const imagedOn = (date: string) => withChanges(BASE_RECORDS.cleared, { 'imaging.studies[0].date': date })

  it('is not the current one', () => {
    expect(candidate).toBeDefined()
    expect(candidate).not.toBe(currentRuleset)
  })

  it('agrees while imaging is at most 183 days old, and ends the clearance when it is older', () => {
    const recent = imagedOn('2025-12-14')
    expect(evaluate(recent, candidate).outcome).toBe('CONDITIONAL_CLEARANCE')
    expect(evaluate(recent, candidate).validUntil).toBe('2026-06-15')
    expect(evaluate(recent).validUntil).toBe('2026-09-07')
  })

  it('finds imaging of 184 days too old, which the current one still takes', () => {
    const older = imagedOn('2025-12-13')
    expect(evaluate(older, candidate).firedRules).toEqual(['R-LIT-I02'])
    expect(evaluate(older).firedRules).toEqual(['R-SRC-K01'])
  })

  it('differs in that rule alone', () => {
    const differing = candidate?.rules.filter(
      (rule) => JSON.stringify(rule) !== JSON.stringify(currentRuleset.rules.find(({ id }) => id === rule.id)),
    )
    expect(differing?.map(({ id }) => id)).toEqual(['R-LIT-I02'])
  })
})
