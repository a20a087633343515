import { expect, it } from 'vitest'
import { clearRecords } from './clear-records.ts'
import { set, type Tree } from './edit.ts'
import { engine } from './engine.ts'
import { levelFields, recordFields, studyFields } from './fields.ts'
import { nearClearRecord, someRecord } from './generators.ts'
import { loosensWhenWorse, type MonotoneCount } from './monotone.ts'
import { counterexample, counterexampleAmong } from './prove.ts'
import { draws, patience, report } from './tier.ts'
import { levelWorsenings, notFindings, recordWorsenings, studyWorsenings } from './worsenings.ts'

it('never answers less restrictively when one finding grows worse', patience, () => {
  const count: MonotoneCount = { pairs: 0, exceptions: 0 }
  const loosens = loosensWhenWorse(engine, count)
  expect(counterexampleAmong(Object.values(clearRecords), loosens)).toBeNull()
  expect(counterexample(nearClearRecord, loosens, draws(1_000, 50))).toBeNull()
  expect(counterexample(someRecord, loosens, draws(500, 50))).toBeNull()
  report('monotone, one finding worsened', count.pairs, 'pairs of records')
  report('monotone, the named exception NONE to MILD', count.exceptions, 'pairs of records')
  expect(count.exceptions).toBeGreaterThan(0)
})

it('has the one named exception: from no stenosis to mild stenosis at the only stenotic level', () => {
  const mild = clearRecords['one mild level, stated in words'] as Tree
  const none = engine(set(mild, 'imaging.levels.0.qualitative', 'NONE'))
  expect(none.outcome).toBe('PHYSICIAN_REVIEW')
  expect(none.firedRules).toEqual(['R-LIT-P18'])
  expect(engine(mild).outcome).toBe('CONDITIONAL_CLEARANCE')
})

it('knows of every field either what worse means or why nothing is', () => {
  const fields = [...recordFields, ...studyFields, ...levelFields].map(({ path }) => path)
  const ordered = [...recordWorsenings, ...studyWorsenings, ...levelWorsenings].map(({ path }) => path)
  expect([...ordered, ...Object.keys(notFindings)].toSorted()).toEqual(fields.toSorted())
})
