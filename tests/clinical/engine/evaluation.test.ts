import { describe, expect, it } from 'vitest'
import { evaluate } from '#lib/clinical/evaluate'
import { OUTCOMES } from '#lib/clinical/outcome'
import type { Rule } from '#lib/clinical/rule'
import { currentRuleset } from '#lib/clinical/ruleset'
import { TECHNIQUES_BY_CLASS } from '#lib/clinical/techniques'
import { BASE_RECORDS, type BaseRecord } from './base-records.ts'
import { type Changes, withChanges } from './with-changes.ts'

const evaluated = (from: BaseRecord, changes: Changes = {}) => evaluate(withChanges(BASE_RECORDS[from], changes))

describe('the limits of a clearance', () => {
  const EVERY_CLEARANCE = ['M-SRC-01', 'M-SRC-02', 'M-LIT-04', 'M-LIT-06', 'M-LIT-07', 'M-LIT-08']

  it('come with every clearance, pressure capped at 2', () => {
    const { modifiers } = evaluated('cleared')
    expect(modifiers.toSorted()).toEqual([...EVERY_CLEARANCE, 'M-LIT-03 pressureCap=2'].toSorted())
  })

  it.each([
    ['general.osteoporosis', 'OSTEOPOROSIS', 1],
    ['general.osteoporosis', 'OSTEOPENIA', 2],
    ['general.anticoagulation', 'ANTIPLATELET', 1],
    ['general.longTermSteroid', 'YES', 1],
  ] as const)('cap the pressure for %s = %s at %i', (path, value, cap) => {
    const pressure = evaluated('cleared', { [path]: value }).modifiers.filter((id) => id.startsWith('M-LIT-03'))
    expect(pressure).toEqual([`M-LIT-03 pressureCap=${cap}`])
  })

  it.each([
    ['2025-12-14', 183, false],
    ['2025-12-13', 184, true],
    ['2025-06-15', 365, true],
  ])('name imaging of %s, %i days old: %s', (date, _, named) => {
    expect(evaluated('cleared', { 'imaging.studies[0].date': date }).modifiers.includes('M-LIT-09')).toBe(named)
  })

  it('come with nothing else', () => {
    expect(evaluated('cleared', { 'general.pregnancy': 'YES' }).modifiers).toEqual([])
  })
})

describe('the last day of a clearance', () => {
  it.each([
    ['84 days after the assessment', 'cleared', {}, '2026-09-07'],
    ['a year after the imaging', 'cleared', { 'imaging.studies[0].date': '2025-07-01' }, '2026-07-01'],
    ['a year after stability was confirmed', 'cleared', { 'stability.date': '2025-06-20' }, '2026-06-20'],
    ['on the day, the day it ends anyway', 'on the day', {}, '2026-08-26'],
    [
      'on the day, 84 days after its issue at the latest',
      'on the day',
      { 'clearance.validUntil': '2027-01-01' },
      '2026-08-26',
    ],
    [
      'on the day, today, where today is the last',
      'on the day',
      { 'clearance.validUntil': '2026-06-15' },
      '2026-06-15',
    ],
  ] as const)('is %s', (_, from, changes, day) => {
    expect(evaluated(from, changes).validUntil).toBe(day)
  })

  it('is not given without a clearance', () => {
    expect(evaluated('cleared', { 'neuro.radicularPain': 'YES' }).validUntil).toBeNull()
  })
})

describe('the verdict on a technique', () => {
  const verdicts = (changes: Changes, requestedTechniques: readonly string[]) =>
    evaluated('cleared', { ...changes, 'plan.requestedTechniques': requestedTechniques }).techniqueVerdicts

  /** One record for each outcome. */
  const AT_EVERY_OUTCOME: readonly Changes[] = [
    {},
    { 'general.pregnancy': 'YES' },
    { 'general.pregnancy': null },
    { 'general.infectionFever': 'YES' },
    { 'neuro.saddleSensoryChange': 'YES' },
  ]

  it('forbids the forbidden at every outcome', () => {
    expect(new Set(AT_EVERY_OUTCOME.map((changes) => evaluated('cleared', changes).outcome)).size).toBe(OUTCOMES.length)
    const found = AT_EVERY_OUTCOME.map((changes) => Object.values(verdicts(changes, TECHNIQUES_BY_CLASS.FORBIDDEN)))
    expect(new Set(found.flat())).toEqual(new Set(['FORBIDDEN']))
  })

  it('never permits what it does not know, by whatever name', () => {
    const strangers = ['T08_FACE_MASSAGE', 't01_effleurage', 'T01', '', '__proto__', 'constructor']
    expect(Object.entries(verdicts({}, strangers))).toEqual(strangers.map((id) => [id, 'UNKNOWN_NOT_PERMITTED']))
  })

  it('permits soft tissue work within limits, and what the source does not name only by name', () => {
    const asked = [...TECHNIQUES_BY_CLASS.SOFT_TISSUE, ...TECHNIQUES_BY_CLASS.NAMED_ONLY]
    expect(Object.values(verdicts({}, asked))).toEqual([
      ...TECHNIQUES_BY_CLASS.SOFT_TISSUE.map(() => 'PERMITTED_WITH_LIMITS'),
      ...TECHNIQUES_BY_CLASS.NAMED_ONLY.map(() => 'ONLY_IF_PHYSICIAN_NAMES_IT'),
    ])
  })

  it('clears nothing without a clearance', () => {
    const asked = [...TECHNIQUES_BY_CLASS.SOFT_TISSUE, ...TECHNIQUES_BY_CLASS.NAMED_ONLY]
    expect(new Set(Object.values(verdicts({ 'general.pregnancy': 'YES' }, asked)))).toEqual(new Set(['NOT_CLEARED']))
  })
})

describe('the list of what is missing', () => {
  const missing = (from: BaseRecord, changes: Changes) => evaluated(from, changes).missing

  it('is empty for a complete record, cleared or not', () => {
    expect(missing('cleared', {})).toEqual([])
    expect(missing('cleared', { 'general.infectionFever': 'YES' })).toEqual([])
  })

  it.each<readonly [why: string, changes: Changes, paths: readonly string[]]>([
    ['an answer not given', { 'neuro.umnSigns': null }, ['neuro.umnSigns']],
    ['a study to be dated', { 'imaging.studies[0].date': null }, ['imaging.studies[0].date']],
    ['a study too old', { 'imaging.studies[0].date': '2020-01-01' }, ['imaging.studies[0].date']],
    ['no study that counts', { 'imaging.studies[0].modality': 'XR' }, ['imaging.studies']],
    ['an onset, and not the strength', { 'neuro.motor': { worstMrc: 4 } }, ['neuro.motor.onset']],
    ['whether there was an operation', { 'general.spinalSurgery.had': null }, ['general.spinalSurgery.had']],
    ['when there was', { 'general.spinalSurgery.had': 'YES' }, ['general.spinalSurgery.weeksAgo']],
    ['a role that counts, and not the conclusion', { 'stability.assessorRole': 'OTHER' }, ['stability.assessorRole']],
    ['a conclusion', { 'stability.physicianConclusion': null }, ['stability.physicianConclusion']],
    ['a confirmation that is too old', { 'stability.date': '2020-01-01' }, ['stability.date']],
    [
      'a level without a grade',
      { 'imaging.levels[0].lumbarLee': null },
      ['imaging.levels[L4-L5].caudaEquinaCompression', 'imaging.levels[L4-L5].qualitative'],
    ],
    ['a row without a level', { 'imaging.levels[0].level': null }, ['imaging.levels[0].level']],
    ['no row at all', { 'imaging.levels': [] }, ['imaging.levels']],
    ['a root not spoken of', { 'imaging.levels[0].rootCompromise': null }, ['imaging.levels[L4-L5].rootCompromise']],
    [
      'films of a slipped level',
      { 'imaging.levels[0].listhesisMeyerding': 1 },
      [
        'imaging.dynamic.date',
        'imaging.dynamic.performed',
        'imaging.dynamic.region',
        'imaging.levels[L4-L5].dynamicTranslationMm',
      ],
    ],
  ])('names %s', (_, changes, paths) => {
    expect(missing('cleared', changes)).toEqual(paths)
  })

  it('names what a clearance lacks on the day', () => {
    const changes = { clearance: { status: 'SUSPENDED' } }
    expect(missing('on the day', changes)).toEqual([
      'clearance.changeToday',
      'clearance.issuedOn',
      'clearance.sessionsUsed',
      'clearance.status',
      'clearance.validUntil',
    ])
  })

  it('names at least one field for every rule that waits', () => {
    const waiting = currentRuleset.rules.filter(({ tier, id }) => tier === 'I' && id !== 'R-DEF-I99')
    const silent = waiting.filter((rule) => {
      const alone = { ...currentRuleset, rules: [rule] }
      const records = [BASE_RECORDS.empty, { ...BASE_RECORDS.empty, mode: 'VERIFY' as const }, ...waitingStudies]
      const firing = records.map((record) => evaluate(record, alone)).filter(({ firedRules }) => firedRules.length > 0)
      return firing.length === 0 || firing.some((evaluation) => evaluation.missing.length === 0)
    })
    expect(silent.map(({ id }) => id)).toEqual([])
  })
})

/** Records on which the rules about studies, films and dates wait. */
const waitingStudies = [
  withChanges(BASE_RECORDS.empty, {
    'plan.targetRegion': 'LUMBAR',
    'imaging.studies': [{ modality: 'MR', region: 'LUMBAR' }],
    'imaging.levels': [{ level: 'L4-L5' }],
    'stability.physicianConclusion': 'STABLE',
  }),
  withChanges(BASE_RECORDS.empty, {
    'plan.targetRegion': 'LUMBAR',
    'imaging.studies': [{ modality: 'MR', region: 'LUMBAR', date: '2026-06-01' }],
  }),
]

describe('an evaluation', () => {
  it('lists fired rules by outcome, then by id, and the deciding ones among them', () => {
    const { firedRules, decidingRules } = evaluated('cleared', {
      'neuro.numbness': 'PERSISTENT',
      'general.dvt': 'CONFIRMED',
      'general.aaa': 'KNOWN',
      'plan.deliverySetting': 'UNREGULATED',
      'neuro.bowel': null,
    })
    expect(firedRules).toEqual(['R-LIT-C12', 'R-SRC-C05', 'R-SRC-C19', 'R-LIT-I06', 'R-LIT-P15'])
    expect(decidingRules).toEqual(['R-LIT-C12', 'R-SRC-C05', 'R-SRC-C19'])
  })

  it('does not depend on the order in which a ruleset lists its rules', () => {
    const backwards = {
      ...currentRuleset,
      rules: currentRuleset.rules.toReversed(),
      scales: currentRuleset.scales.toReversed(),
    }
    for (const record of Object.values(BASE_RECORDS)) expect(evaluate(record, backwards)).toEqual(evaluate(record))
  })

  it('lists a rule about other rules in its place, too', () => {
    const alarm = {
      id: 'R-LIT-E98',
      tier: 'E',
      outcome: 'EMERGENCY_REFERRAL',
      condition: { not: { noOtherRule: true } },
    }
    const [anyRule] = currentRuleset.rules
    const rules = [...currentRuleset.rules, { ...anyRule, ...alarm } as Rule]
    const pregnant = withChanges(BASE_RECORDS.cleared, { 'general.pregnancy': 'YES' })
    expect(evaluate(pregnant, { ...currentRuleset, rules }).firedRules).toEqual(['R-LIT-E98', 'R-LIT-P12'])
  })

  it('has exactly the ten fields that were agreed, in their order', () => {
    expect(Object.keys(evaluated('empty'))).toEqual([
      'outcome',
      'rulesetVersion',
      'rulesetHash',
      'firedRules',
      'decidingRules',
      'missing',
      'modifiers',
      'techniqueVerdicts',
      'validUntil',
      'worstSeverity',
    ])
  })

  it('gives an outcome to whatever it is handed', () => {
    const strange: readonly unknown[] = [null, undefined, 7, 'record', [], { asOf: 5, imaging: [], neuro: 'x' }]
    const outcomes = strange.map((record) => evaluate(record as typeof BASE_RECORDS.empty).outcome)
    expect(outcomes).toEqual(strange.map(() => 'INSUFFICIENT_INFORMATION'))
  })

  it('leaves the record as it was', () => {
    const record = structuredClone(BASE_RECORDS['on the day'])
    evaluate(record)
    expect(record).toEqual(BASE_RECORDS['on the day'])
  })
})
