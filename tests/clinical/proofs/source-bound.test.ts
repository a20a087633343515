import { expect, it } from 'vitest'
import { clearRecords } from './clear-records.ts'
import { engine } from './engine.ts'
import { nearClearRecord, someRecord } from './generators.ts'
import { counterexample, counterexampleAmong } from './prove.ts'
import { isLooserThanTheSource } from './source-bound.ts'
import { tables } from './tables.ts'
import { draws, fullTier, patience, report } from './tier.ts'

const looser = isLooserThanTheSource(engine)

it('clears nothing that the source article does not allow', patience, () => {
  const runs = draws(10_000)
  expect(counterexample(nearClearRecord, looser, runs)).toBeNull()
  expect(counterexample(someRecord, looser, runs)).toBeNull()
  report('never looser than the source', 2 * runs)
})

it('clears nothing that the source does not allow in the enumerated tables', patience, () => {
  const step = fullTier ? 1 : 7
  let cases = 0
  let cleared = 0
  for (const rows of Object.values(tables)) {
    for (const [place, record] of [...rows()].entries()) {
      if (place % step !== 0) continue
      cases++
      if (engine(record).outcome === 'CONDITIONAL_CLEARANCE') cleared++
      expect(looser(record)).toBeNull()
    }
  }
  report(`never looser than the source, enumerated, of which ${cleared} cleared`, cases)
  expect(cleared).toBeGreaterThan(100)
})

it('does clear the records that are written to be clear', () => {
  const refused = Object.entries(clearRecords).filter(
    ([, record]) => engine(record).outcome !== 'CONDITIONAL_CLEARANCE',
  )
  expect(refused).toEqual([])
  expect(counterexampleAmong(Object.values(clearRecords), looser)).toBeNull()
})
