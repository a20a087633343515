import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { clearRecords } from './clear-records.ts'
import { set, type Tree } from './edit.ts'
import { engine } from './engine.ts'
import { daysBefore, recordFields } from './fields.ts'
import { anyRecord, nearClearRecord } from './generators.ts'
import { guard, unreachedRules, wrongSides } from './reachable.ts'
import { type Threshold, thresholds } from './thresholds.ts'
import { patience, report, seed } from './tier.ts'

it('lets every rule fire for some record, and the guard for none', patience, () => {
  const drawn = [nearClearRecord, anyRecord].flatMap((records) => fc.sample(records, { numRuns: 8_000, seed }))
  const records = [...drawn, ...Object.values(clearRecords)]
  expect(unreachedRules(engine, records)).toEqual([guard])
  report('every rule but the guard reached', records.length)
})

it.each(thresholds.map((threshold) => [describeThreshold(threshold), threshold] as const))(
  'tests %s on both sides',
  (_, threshold) => expect(wrongSides(engine, threshold)).toEqual([]),
)

it('tests every number of the record that has a threshold', () => {
  const numbered = recordFields.filter(({ values }) => values.some((value) => typeof value === 'number'))
  const tested = new Set(thresholds.map(({ path }) => path))
  expect(numbered.map(({ path }) => path).filter((path) => !tested.has(path))).toEqual([])
})

it('counts images of 184 to 365 days as old, which a clearance says', () => {
  const plain = clearRecords['one mild level, stated in words'] as Tree
  const limitsAt = (age: number): readonly string[] =>
    engine(set(plain, 'imaging.studies.0.date', daysBefore(age))).modifiers
  expect(limitsAt(183)).not.toContain('M-LIT-09')
  expect(limitsAt(184)).toContain('M-LIT-09')
  expect(limitsAt(365)).toContain('M-LIT-09')
})

function describeThreshold({ rule, path, fires, silent, record }: Threshold): string {
  const [level] = (record.imaging as { levels: Tree[] }).levels
  const place = path.startsWith('imaging.levels') ? ` at ${level?.level}` : ''
  return `${rule} for ${path}${place} (${fires.join(', ')} | ${silent.join(', ')})`
}
