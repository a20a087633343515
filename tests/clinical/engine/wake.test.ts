import { describe, expect, it } from 'vitest'
import { sheetOf } from '#lib/clinical/conditions/sheet'
import { engineOf } from '#lib/clinical/engine'
import { factsOf } from '#lib/clinical/facts'
import { currentRuleset } from '#lib/clinical/ruleset'
import { BASE_RECORDS } from './base-records.ts'
import { allCases } from './cases/all-cases.ts'
import { withChanges } from './with-changes.ts'

const engine = engineOf(currentRuleset)

/** Each case together with each other one: two findings at a time, on the record of the first. */
const pairs = allCases.flatMap((first) => allCases.map((second) => [first, second] as const))

describe('the rules that are not asked', () => {
  it(`would have been silent: ${pairs.length} records, every rule asked of each`, () => {
    let passedOver = 0
    const wronged = pairs.filter(([first, second]) => {
      const record = withChanges(withChanges(BASE_RECORDS[first.from], first.with), second.with)
      const sheet = sheetOf(factsOf(record, engine.scalesAt), engine.columns)
      const awake = engine.wake(sheet.record.codes)
      const asleep = engine.rules.filter((_, place) => !awake[place])
      passedOver += asleep.length
      return asleep.some(({ condition }) => condition.test(sheet, sheet.record, 0))
    })
    expect(wronged.map(([first, second]) => [first.says, second.says])).toEqual([])
    expect(passedOver).toBeGreaterThan(pairs.length)
  })
})
