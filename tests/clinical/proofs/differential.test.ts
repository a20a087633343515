import { describe, expect, it } from 'vitest'
import { differsFromReference } from './differential.ts'
import { engine } from './engine.ts'
import { anyRecord, nearClearRecord } from './generators.ts'
import { counterexample, counterexampleAmong } from './prove.ts'
import { tables } from './tables.ts'
import { draws, patience, report } from './tier.ts'

describe('the engine answers as the reference written from the knowledge base alone', () => {
  const differs = differsFromReference(engine)

  it('for records with anything in them', patience, () => {
    const runs = draws(6_000)
    expect(counterexample(anyRecord, differs, runs)).toBeNull()
    report('engine = reference, any record', runs)
  })

  it('for records one to four changes away from a clearance', patience, () => {
    const runs = draws(12_000)
    expect(counterexample(nearClearRecord, differs, runs)).toBeNull()
    report('engine = reference, near-clear record', runs)
  })

  it.each(Object.entries(tables))('for every row of the table of %s', patience, (name, rows) => {
    const records = [...rows()]
    expect(counterexampleAmong(records, differs)).toBeNull()
    report(`engine = reference, all of ${name}`, records.length)
  })
})
