import { expect, it } from 'vitest'
import { clearRecords } from './clear-records.ts'
import { get, pathsOf, set, type Tree, without } from './edit.ts'
import { engine } from './engine.ts'
import { garbage, today } from './fields.ts'
import { garbageRecord, someRecord } from './generators.ts'
import { counterexample, counterexampleAmong } from './prove.ts'
import { draws, patience, report } from './tier.ts'
import { hasNoAnswer } from './totality.ts'

const noAnswer = hasNoAnswer(engine)

it(
  'gives every record of the schema exactly one of the five outcomes, and the guard is never reached',
  patience,
  () => {
    const runs = draws(10_000)
    expect(counterexample(someRecord, noAnswer, runs)).toBeNull()
    report('totality, records of the schema', runs)
  },
)

it('gives an outcome even to records that the edge would refuse', patience, () => {
  const runs = draws(10_000)
  expect(counterexample(garbageRecord, noAnswer, runs)).toBeNull()
  report('totality, garbage', runs)
})

it('outlives every piece of garbage in every place of every clear record', patience, () => {
  const records = Object.values(clearRecords).flatMap((record) =>
    pathsOf(record).flatMap((path) => garbage.map((value) => set(record, path, value))),
  )
  expect(counterexampleAmong(records, noAnswer)).toBeNull()
  report('totality, garbage in each place', records.length)
})

it('cannot decide about a record that holds only the day, and says everything that is missing', () => {
  const answer = engine({ asOf: today })
  expect(answer.outcome).toBe('INSUFFICIENT_INFORMATION')
  expect(answer.missing.length).toBeGreaterThan(30)
})

it('reads null, absence and a word outside the vocabulary all as unknown', patience, () => {
  let cases = 0
  for (const record of Object.values(clearRecords)) {
    for (const path of pathsOf(record).filter((candidate) => typeof get(record, candidate) === 'string')) {
      if (path === 'asOf' || path === 'mode' || path.startsWith('plan.requestedTechniques')) continue
      const unknown = JSON.stringify(engine(set(record, path, null)))
      const others: Tree[] = [without(record, path), set(record, path, 'BANANA'), set(record, path, 'UNKNOWN')]
      for (const other of others) {
        const answer = engine(other)
        expect(JSON.stringify(answer), path).toBe(unknown)
        cases++
      }
    }
  }
  report('null = absent = outside the vocabulary', cases)
})
