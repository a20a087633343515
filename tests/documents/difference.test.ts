import { describe, expect, it } from 'vitest'
import { explain } from '#lib/clinical/explain/explain'
import { limitsUnder } from '#lib/clinical/explain/limits'
import type { EvaluationRecord } from '#lib/clinical/record'
import { adviceDifference } from '#lib/documents/advice-difference'
import type { AdviceDocument } from '#lib/documents/advice-document'
import { changedSince } from '#lib/documents/changed-since'
import { differenceBetween } from '#lib/documents/difference'
import { clearRecords } from '../clinical/proofs/clear-records.ts'
import { set } from '../clinical/proofs/edit.ts'

const mild = clearRecords['one mild level, stated in words'] ?? {}
const documentOf = (edits: Readonly<Record<string, unknown>>) => {
  const record = Object.entries(edits).reduce((tree, [path, value]) => set(tree, path, value as never), mild)
  return explain({ assembly: { record: record as unknown as EvaluationRecord } })
}
const cleared = documentOf({})

/** Each line as 'kind label: before → after', in English. */
const lines = (changes: ReturnType<typeof differenceBetween>) =>
  changes.map(({ kind, label, before, after }) =>
    [kind, label ? `${label.en}:` : ':', before?.en ?? '-', '→', after?.en ?? '-'].join(' '),
  )

describe('the difference between two recommendations', () => {
  it('is empty between a document and itself', () => {
    expect(differenceBetween(cleared, documentOf({}))).toEqual([])
  })

  it('names outcome, validity, rules and facts, the outcome first', () => {
    const severe = documentOf({ 'imaging.levels.0.qualitative': 'SEVERE' })
    const difference = lines(differenceBetween(cleared, severe))
    expect(difference[0]).toBe('outcome : Gentle massage, with limits → Do not massage')
    expect(difference[1]).toMatch(/^validity : \d{4}-\d{2}-\d{2} → -$/)
    expect(difference).toContainEqual(expect.stringMatching(/^reason R-SRC-K01: .* → -$/))
    expect(difference).toContainEqual(expect.stringMatching(/^reason R-SRC-C01: - → .*$/))
    expect(difference).toContain('fact central canal at L4-L5: mild → severe')
  })

  it('does not list the facts of a rule that fires on one side only: the line of the rule says it', () => {
    const severe = documentOf({ 'imaging.levels.0.qualitative': 'SEVERE' })
    const facts = differenceBetween(cleared, severe).filter(({ kind }) => kind === 'fact')
    expect(facts.map(({ key }) => key)).toEqual(['fact imaging.levels[L4-L5].qualitative'])
  })

  it('names what became missing, and reads the other way round backwards', () => {
    const missing = documentOf({ 'neuro.bladder': null })
    const forth = differenceBetween(cleared, missing)
    expect(lines(forth)).toContainEqual(expect.stringMatching(/^missing : - → bladder function/))
    const back = differenceBetween(missing, cleared)
    expect(new Set(back.map(({ key, before, after }) => [key, after?.en, before?.en].join()))).toEqual(
      new Set(forth.map(({ key, before, after }) => [key, before?.en, after?.en].join())),
    )
  })

  it('names limits that changed, line by line', () => {
    const lighter = documentOf({ 'general.osteoporosis': 'OSTEOPOROSIS' })
    const limits = differenceBetween(cleared, lighter).filter(({ kind }) => kind === 'limit')
    expect(lines(limits)).toEqual([
      'limit : Pressure at most 2 (Walton scale) → -',
      'limit : - → Pressure at most 1 (Walton scale)',
    ])
  })

  it('has one line a key, so that no line can hide another', () => {
    const keys = differenceBetween(cleared, documentOf({ 'neuro.bladder': null, 'general.dvt': 'CONFIRMED' }))
    expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length)
  })
})

describe('the difference between two signed documents', () => {
  const advice = (edits: Partial<AdviceDocument>): AdviceDocument => ({
    v: 1,
    id: 'a',
    facility: { id: 'f', name: 'Clinic' },
    patient: { id: 'p', auditRef: 'r', mrn: '1', name: { en: 'W', 'zh-CN': '王' }, birthDate: null },
    region: 'LUMBAR',
    signedOn: cleared.asOf,
    decision: 'AS_RECOMMENDED',
    outcome: cleared.outcome,
    title: cleared.title,
    reason: null,
    overriddenRules: [],
    limits: cleared.limits,
    validity: { from: '2026-11-22', until: '2026-12-20' },
    replaces: null,
    recommendation: { id: 'x', digest: 'd', document: cleared },
    ...edits,
  })

  it('speaks of what was advised, not of what was recommended', () => {
    const narrower = advice({ limits: limitsUnder(1), validity: { from: '2026-11-22', until: '2026-12-01' } })
    expect(lines(adviceDifference(advice({}), narrower))).toEqual([
      'validity : 2026-12-20 → 2026-12-01',
      'limit : Pressure at most 2 (Walton scale) → -',
      'limit : - → Pressure at most 1 (Walton scale)',
    ])
  })
})

describe('what has changed since', () => {
  const basis = { asOf: '2026-11-22', rulesetHash: 'h', studyIds: ['a', 'b'], assessmentId: 'c', digest: 'd' }

  it('is nothing while the digest is the same', () => {
    expect(changedSince(basis, { ...basis, studyIds: ['b', 'a'] })).toEqual([])
  })

  it.each([
    [{ asOf: '2026-11-23' }, ['day']],
    [{ rulesetHash: 'i' }, ['ruleset']],
    [{ studyIds: ['a'] }, ['studies']],
    [{ assessmentId: null }, ['assessment']],
    [{}, ['details']],
    [{ asOf: '2026-11-23', studyIds: [] }, ['studies', 'day']],
  ])('is said by its causes: %o', (edits, causes) => {
    expect(changedSince(basis, { ...basis, ...edits, digest: 'e' })).toEqual(causes)
  })
})
