import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { referenceRuleIds } from '../reference/evaluate.ts'
import { clearRecords } from './clear-records.ts'
import { set, type Tree } from './edit.ts'
import { engine } from './engine.ts'
import { recordFields } from './fields.ts'
import { anyRecord, nearClearRecord } from './generators.ts'
import { type Threshold, thresholds } from './thresholds.ts'
import { patience, report, seed } from './tier.ts'

const guard = 'R-DEF-I99'

it('lets every rule but the guard fire, alone or with its own consequences, and the guard never', patience, () => {
  const runs = 20_000
  const fired = new Set<string>()
  const records = [nearClearRecord, anyRecord].flatMap((arbitrary) => fc.sample(arbitrary, { numRuns: runs, seed }))
  for (const record of [...records, ...Object.values(clearRecords)]) {
    for (const id of engine(record).firedRules) fired.add(id)
  }
  report(`reachable: ${fired.size} rules fired`, records.length)
  const expected = Object.keys(referenceRuleIds).filter((id) => id !== guard)
  expect([...fired].toSorted()).toEqual(expected.toSorted())
})

it.each(thresholds.map((threshold) => [describeThreshold(threshold), threshold] as const))(
  'tests %s on both sides',
  (_, { rule, path, fires, silent, record }) => {
    for (const value of fires) expect(engine(set(record, path, value)).firedRules, `at ${value}`).toContain(rule)
    for (const value of silent) expect(engine(set(record, path, value)).firedRules, `at ${value}`).not.toContain(rule)
  },
)

it('tests every number that has a threshold', () => {
  const numbered = recordFields.filter(({ values }) => values.some((value) => typeof value === 'number'))
  const tested = new Set(thresholds.map(({ path }) => path))
  expect(numbered.map(({ path }) => path).filter((path) => !tested.has(path))).toEqual([])
})

it('counts 184 to 365 days as old images, which a clearance says', () => {
  const plain = clearRecords['one mild level, stated in words'] as Tree
  const limitsAt = (date: string): readonly string[] => engine(set(plain, 'imaging.studies.0.date', date)).modifiers
  expect(limitsAt('2024-05-23')).not.toContain('M-LIT-09')
  expect(limitsAt('2024-05-22')).toContain('M-LIT-09')
  expect(limitsAt('2023-11-23')).toContain('M-LIT-09')
})

function describeThreshold({ rule, path, fires, silent, record }: Threshold): string {
  const level = path.startsWith('imaging.levels')
    ? ` at ${(record.imaging as { levels: Tree[] }).levels[0]?.level}`
    : ''
  return `${rule} for ${path}${level} (${fires.join(', ')} | ${silent.join(', ')})`
}
