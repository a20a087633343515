import { describe, expect, it } from 'vitest'
import { evaluate } from '#lib/clinical/evaluate'
import { BASE_RECORDS, type BaseRecord } from './base-records.ts'
import { type Changes, withChanges } from './with-changes.ts'

interface Boundary {
  readonly rule: string
  readonly path: string
  readonly fires: readonly unknown[]
  readonly silent: readonly unknown[]
  readonly with?: Changes
  readonly from?: BaseRecord
}

/** asOf of the base records is 2026-06-15; 2025-06-15 is 365 days before it, 2026-03-23 is 84. */
const boundaries: readonly Boundary[] = [
  { rule: 'R-LIT-E01', path: 'neuro.pvrMl', fires: [200, 999], silent: [199.9, 0, null] },
  {
    rule: 'R-LIT-E02',
    path: 'neuro.motor.worstMrc',
    with: { 'neuro.motor.onset': null },
    fires: [0, 3],
    silent: [4, 5, null],
  },
  { rule: 'R-LIT-E03', path: 'neuro.mJOA', fires: [0, 11], silent: [12, 18, null] },
  {
    rule: 'R-LIT-E04',
    path: 'neuro.motor.worstMrc',
    with: { 'imaging.redFlags.infection': 'YES' },
    fires: [0, 4],
    silent: [5, null],
  },
  ...[
    ['L1-L2', 15],
    ['L2-L3', 15],
    ['L3-L4', 15],
    ['L4-L5', 20],
    ['L5-S1', 25],
  ].map(([level, degrees]) => ({
    rule: 'R-LIT-C02',
    path: 'imaging.levels[0].dynamicAngulationDeg',
    with: { 'imaging.levels[0].level': level },
    fires: [degrees],
    silent: [Number(degrees) - 0.1, null],
  })),
  { rule: 'R-LIT-C02', path: 'imaging.levels[0].dynamicTranslationMm', fires: [4], silent: [3.9, null] },
  {
    rule: 'R-LIT-C02',
    path: 'imaging.levels[0].dynamicTranslationMm',
    with: { 'imaging.levels[0].level': 'C7-T1' },
    fires: [3.6],
    silent: [3.5],
  },
  {
    rule: 'R-LIT-C02',
    path: 'imaging.levels[0].dynamicAngulationDeg',
    with: { 'imaging.levels[0].level': 'C2-C3' },
    fires: [11.1],
    silent: [11],
  },
  {
    rule: 'R-LIT-C02',
    path: 'imaging.levels[0].dynamicTranslationMm',
    with: { 'imaging.levels[0].level': 'T12-L1' },
    fires: [2.6],
    silent: [2.5],
  },
  {
    rule: 'R-LIT-C02',
    path: 'imaging.levels[0].dynamicAngulationDeg',
    with: { 'imaging.levels[0].level': 'T1-T2' },
    fires: [5.1],
    silent: [5],
  },
  {
    rule: 'R-LIT-C02',
    path: 'imaging.levels[0].dynamicTranslationMm',
    with: { 'imaging.levels[0].level': null },
    fires: [],
    silent: [50],
  },
  { rule: 'R-LIT-C06', path: 'neuro.walking.distanceM', fires: [0, 99.9], silent: [100, null] },
  { rule: 'R-LIT-C07', path: 'neuro.motor.worstMrc', fires: [0, 4], silent: [5, null] },
  { rule: 'R-LIT-C08', path: 'neuro.mJOA', fires: [12, 17], silent: [11, 18, null] },
  { rule: 'R-LIT-C11', path: 'imaging.levels[0].listhesisMeyerding', fires: [3, 5], silent: [2, null] },
  { rule: 'R-LIT-C16', path: 'general.inr', fires: [3.6], silent: [3.5, null] },
  { rule: 'R-LIT-C16', path: 'general.plateletsE9L', fires: [49], silent: [50, null] },
  { rule: 'R-LIT-C17', path: 'general.spinalSurgery.weeksAgo', fires: [0, 11.9], silent: [12, null] },
  {
    rule: 'R-LIT-I02',
    path: 'imaging.studies[0].date',
    fires: ['2025-06-14', '2026-06-16', null, '2026-02-30'],
    silent: ['2025-06-15', '2026-06-15'],
  },
  {
    rule: 'R-LIT-I08',
    path: 'imaging.levels[0].facetEffusionMm',
    fires: [1.5, null],
    silent: [1.4, 0],
  },
  { rule: 'R-LIT-I08', path: 'imaging.levels[0].listhesisMeyerding', fires: [1], silent: [0] },
  {
    rule: 'R-LIT-I08',
    path: 'imaging.dynamic.date',
    with: {
      'imaging.dynamic': { performed: 'YES', region: 'WHOLE_SPINE' },
      'imaging.levels[0]': { listhesisMeyerding: 1, dynamicTranslationMm: 1 },
    },
    fires: ['2025-06-14', '2026-06-16', null],
    silent: ['2025-06-15', '2026-06-15'],
  },
  {
    rule: 'R-LIT-I08',
    path: 'imaging.dynamic.region',
    with: {
      'imaging.dynamic': { performed: 'YES', date: '2026-06-01' },
      'imaging.levels[0]': { listhesisMeyerding: 1, dynamicTranslationMm: 1 },
    },
    fires: ['CERVICAL', 'THORACIC', null],
    silent: ['LUMBAR', 'WHOLE_SPINE'],
  },
  {
    rule: 'R-LIT-I12',
    path: 'stability.date',
    fires: ['2025-06-14', '2026-06-16', null],
    silent: ['2025-06-15', '2026-06-15'],
  },
  {
    rule: 'R-LIT-I16',
    path: 'clearance.issuedOn',
    from: 'on the day',
    fires: ['2026-03-22', '2026-06-16', null],
    silent: ['2026-03-23', '2026-06-15'],
  },
  {
    rule: 'R-LIT-I16',
    path: 'clearance.validUntil',
    from: 'on the day',
    fires: ['2026-06-14', null],
    silent: ['2026-06-15', '2027-01-01'],
  },
  { rule: 'R-LIT-I16', path: 'clearance.sessionsUsed', from: 'on the day', fires: [9, null], silent: [0, 8] },
  { rule: 'R-LIT-P05', path: 'neuro.walking.distanceM', fires: [100, 499.9], silent: [99.9, 500, null] },
  { rule: 'R-LIT-P07', path: 'imaging.levels[0].dynamicTranslationMm', fires: [3, 3.9], silent: [2.9, 4, null] },
  { rule: 'R-LIT-P07', path: 'imaging.levels[0].listhesisMeyerding', fires: [2], silent: [1, 3, null] },
  { rule: 'R-LIT-P09', path: 'general.inr', fires: [1.6, 3.5], silent: [1.5, 3.6, null] },
  { rule: 'R-LIT-P09', path: 'general.plateletsE9L', fires: [50, 99], silent: [49, 100, null] },
  { rule: 'R-LIT-P11', path: 'general.spinalSurgery.weeksAgo', fires: [12, 600], silent: [11.9, null] },
  { rule: 'R-LIT-P19', path: 'patient.ageYears', fires: [0, 17], silent: [18, null] },
  { rule: 'R-LIT-P21', path: 'general.spinalInjectionDaysAgo', fires: [0, 14], silent: [15, null] },
]

const firedOn = ({ path, with: changes, from }: Boundary, value: unknown) =>
  evaluate(withChanges(BASE_RECORDS[from ?? 'cleared'], { ...changes, [path]: value })).firedRules

describe('each threshold, on both sides', () => {
  it.each(boundaries)('$rule by $path fires for $fires and not for $silent', (boundary) => {
    const firing = (value: unknown) => firedOn(boundary, value).includes(boundary.rule)
    expect(boundary.fires.map(firing)).toEqual(boundary.fires.map(() => true))
    expect(boundary.silent.map(firing)).toEqual(boundary.silent.map(() => false))
  })
})
