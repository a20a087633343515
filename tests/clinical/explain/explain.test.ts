import { describe, expect, it } from 'vitest'
import { evaluate } from '#lib/clinical/evaluate'
import type { RecommendationDocument, Text } from '#lib/clinical/explain/document'
import { valueAt, withValueAt } from '#lib/clinical/explain/edit-record'
import { explain } from '#lib/clinical/explain/explain'
import type { EvaluationRecord } from '#lib/clinical/record'
import { aClearedRecord } from './a-record.ts'

/** The cleared record with some fields changed, by path. */
const changed = (changes: Record<string, unknown>): EvaluationRecord =>
  Object.entries(changes).reduce((record, [path, value]) => withValueAt(record, path, value), aClearedRecord)

const explained = (changes: Record<string, unknown> = {}) => explain({ assembly: { record: changed(changes) } })

/** Every text of a document, wherever it stands. */
function textsOf(node: unknown): Text[] {
  if (typeof node !== 'object' || node === null) return []
  if ('en' in node && 'zh-CN' in node) return [node as Text]
  return Object.values(node).flatMap(textsOf)
}

describe('a recommendation as people read it', () => {
  it('gives a clearance with its limits, its last day, and what speaks against it', () => {
    const document = explained()
    expect(document.outcome).toBe('CONDITIONAL_CLEARANCE')
    expect(document.validUntil).toBe('2027-02-14')
    expect(document.limits?.pressureCap).toBe(2)
    expect(document.limits?.techniques.every(({ id }) => id < 'T10')).toBe(true)
    expect(document.against.length).toBeGreaterThan(0)
    expect(document.techniqueVerdicts.map(({ verdict }) => verdict)).toEqual(['PERMITTED_WITH_LIMITS', 'FORBIDDEN'])
  })

  it('lowers the pressure when the bones or the blood ask for it', () => {
    expect(explained({ 'general.osteoporosis': 'OSTEOPOROSIS' }).limits?.pressureCap).toBe(1)
    expect(explained({ 'general.anticoagulation': 'ANTIPLATELET' }).limits?.pressureCap).toBe(1)
  })

  it('puts the deciding reasons first, the source article before the literature, each with the fact that fired it', () => {
    const document = explained({ 'neuro.numbness': 'PERSISTENT', 'neuro.radicularPain': 'YES' })
    expect(document.deciding.map(({ rule }) => rule)).toEqual(['R-SRC-C05'])
    expect(document.deciding[0]?.facts.map(({ path, value }) => [path, value.en])).toEqual([
      ['neuro.numbness', 'persistent'],
    ])
    expect(document.others.map(({ outcome, reasons }) => [outcome, reasons.map(({ rule }) => rule)])).toEqual([
      ['PHYSICIAN_REVIEW', ['R-LIT-P06']],
    ])
  })

  it('says who recorded a fact and when', () => {
    const document = explain({
      assembly: {
        record: changed({ 'neuro.numbness': 'PERSISTENT' }),
        sources: { 'neuro.numbness': [{ kind: 'assessment', id: 'a' }] },
      },
      rows: {
        a: {
          kind: 'assessment',
          id: 'a',
          label: { en: 'Assessment', 'zh-CN': '评估' },
          recordedBy: 'CHEN, Hui (Dr)',
          recordedAt: '2026-11-20T02:00:00.000Z',
        },
      },
    })
    expect(document.deciding[0]?.facts[0]?.sources[0]?.recordedBy).toBe('CHEN, Hui (Dr)')
  })

  it('orders the work list as a clinician works: images, then the questions of the form', () => {
    const document = explained({
      'general.dvt': null,
      'neuro.bladder': null,
      'imaging.levels[L4-L5].qualitative': null,
      'imaging.studies[0].physicianReviewed': null,
    })
    expect(document.outcome).toBe('INSUFFICIENT_INFORMATION')
    expect(document.missing.map(({ path }) => path)).toEqual([
      'imaging.studies[0].physicianReviewed',
      'imaging.levels[L4-L5].qualitative',
      'neuro.bladder',
      'general.dvt',
    ])
    expect(document.missing.map(({ rules }) => rules)).toEqual([
      ['R-SRC-I10'],
      ['R-LIT-I05'],
      ['R-LIT-I06'],
      ['R-LIT-I09'],
    ])
  })

  it('shows what does not agree, and never averages it', () => {
    const document = explain({
      assembly: {
        record: changed({ 'imaging.levels[L4-L5].qualitative': 'SEVERE' }),
        disagreements: [
          {
            path: 'imaging.levels[L4-L5].qualitative',
            values: [
              { studyId: 'a', value: 'MILD' },
              { studyId: 'b', value: 'SEVERE' },
            ],
          },
        ],
      },
    })
    expect(document.discordances[0]?.sentence.en).toContain('mild / severe. The worse one counts.')
    expect(document.discordances[1]?.sentence.en).toContain('Severe narrowing without symptoms is common')
  })

  it('shows a "stable" that its own films contradict', () => {
    const { discordances } = explained({ 'imaging.levels[L4-L5].dynamicTranslationMm': 4 })
    expect(discordances.map(({ paths }) => paths)).toEqual([['stability.physicianConclusion']])
  })

  it('writes every sentence in both languages, and never calls anything safe', () => {
    const documents = [
      explained(),
      explained({ 'neuro.bladder': 'NEW_OR_WORSE' }),
      explained({ 'imaging.levels[L4-L5].lateralRecess': { L: 2, R: null } }),
      explain({ assembly: { record: { asOf: '2026-11-22' } } }),
    ]
    for (const { en, 'zh-CN': zh } of documents.flatMap(textsOf)) {
      expect(en.trim(), zh).not.toBe('')
      expect(zh.trim(), en).not.toBe('')
      expect(en).not.toMatch(/\bsafe(ly)?\b/i)
      // 安全性问题 ("questions of general health and risk") speaks of questions, not of a patient.
      expect(zh).not.toMatch(/安全(?!性问题)/)
    }
  })

  it('gives the same bytes for the same record', () => {
    expect(JSON.stringify(explained())).toBe(JSON.stringify(explained()))
  })
})

describe('what one change would alter', () => {
  const changes = ({ counterfactuals }: RecommendationDocument) =>
    counterfactuals.map(({ path, direction, outcome }) => `${direction} ${path} ${outcome}`)

  it('is what the engine says when it is asked again', () => {
    for (const record of [
      aClearedRecord,
      changed({ 'neuro.numbness': 'PERSISTENT' }),
      changed({ 'neuro.bladder': null }),
    ]) {
      const { counterfactuals, outcome } = explain({ assembly: { record } })
      expect(counterfactuals.length).toBeGreaterThan(0)
      for (const found of counterfactuals) expect(found.outcome, found.path).not.toBe(outcome)
    }
  })

  it('goes both ways', () => {
    expect(changes(explained({ 'imaging.levels[L4-L5].qualitative': 'MODERATE' }))).toEqual(
      expect.arrayContaining([
        'less-restrictive imaging.levels[L4-L5].qualitative CONDITIONAL_CLEARANCE',
        'more-restrictive stability.physicianConclusion CONTRAINDICATED',
      ]),
    )
  })

  it('finds nothing milder where two findings decide, since no single one does', () => {
    const { counterfactuals } = explained({ 'neuro.numbness': 'PERSISTENT', 'neuro.walking.difficulty': 'YES' })
    expect(counterfactuals.filter(({ direction }) => direction === 'less-restrictive')).toEqual([])
  })

  it('gives an amount with its unit', () => {
    const { counterfactuals } = explained({ 'neuro.walking.distanceM': 300 })
    const ofDistance = counterfactuals.find(({ path }) => path === 'neuro.walking.distanceM')
    expect(ofDistance?.change.en).toBe('if walking distance were: 500\u00a0m')
  })

  it('is worded as information and never as something to record', () => {
    for (const { change } of explained({ 'neuro.numbness': 'PERSISTENT' }).counterfactuals) {
      expect(change.en).toMatch(/^if /)
      expect(change.en).not.toMatch(/should|must|re-?grade/i)
    }
  })
})

describe('editing a record', () => {
  it('changes one field and leaves the record as it was', () => {
    const before = JSON.stringify(aClearedRecord)
    const after = changed({ 'imaging.levels[L4-L5].lateralRecess.L': 2 })
    expect(valueAt(after, 'imaging.levels[L4-L5].lateralRecess.L')).toBe(2)
    expect(evaluate(after).decidingRules).toEqual(['R-SRC-C04'])
    expect(JSON.stringify(aClearedRecord)).toBe(before)
  })

  it('leaves a record alone when the row is not there', () => {
    expect(changed({ 'imaging.levels[C2-C3].kang': 3 })).toEqual(aClearedRecord)
  })
})
