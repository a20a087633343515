import { expect, it } from 'vitest'
import { currentRuleset } from '#lib/clinical/ruleset'
import { engine } from './engine.ts'
import { garbageRecord, someRecord } from './generators.ts'
import { dependsOnRecordOrder, dependsOnRuleOrder, isNotDeterministic } from './order.ts'
import { counterexample } from './prove.ts'
import { draws, patience, report } from './tier.ts'

it('gives the same bytes twice, and leaves the record as it was', patience, () => {
  const runs = draws(5_000)
  expect(counterexample(someRecord, isNotDeterministic(engine), runs)).toBeNull()
  report('determinism', runs)
})

it('writes into no record, not even into one the edge would refuse', patience, () => {
  const runs = draws(5_000)
  expect(counterexample(garbageRecord.filter(isPlainJson), isNotDeterministic(engine), runs)).toBeNull()
  report('determinism, garbage', runs)
})

it('does not care in which order levels, studies, techniques and fields are written', patience, () => {
  const runs = draws(3_000)
  expect(counterexample(someRecord, dependsOnRecordOrder(engine), runs)).toBeNull()
  report('order of the record', runs)
})

it('does not care in which order the rules stand', patience, () => {
  const runs = draws(3_000)
  expect(counterexample(someRecord, dependsOnRuleOrder(currentRuleset), runs)).toBeNull()
  report('order of the rules', runs)
})

/** NaN and the infinities do not survive being written down, so a copy of a record with them is another record. */
function isPlainJson(record: unknown): boolean {
  return (
    JSON.stringify(record, (_, value) => (typeof value === 'number' && !Number.isFinite(value) ? undefined : value)) ===
    JSON.stringify(record)
  )
}
