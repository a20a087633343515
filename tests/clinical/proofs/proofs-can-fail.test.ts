import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currentRuleset, type Ruleset } from '#lib/clinical/ruleset'
import { clearRecords } from './clear-records.ts'
import { differsFromReference } from './differential.ts'
import { set, type Tree } from './edit.ts'
import { type Engine, engine, engineUnder } from './engine.ts'
import { noBlanksYet, noteBlanksThatClear, noteBlanksThatStayCleared } from './fail-safe.ts'
import { nearClearRecord, someRecord } from './generators.ts'
import { loosensWhenWorse } from './monotone.ts'
import { dependsOnRecordOrder, isNotDeterministic } from './order.ts'
import { type Complaint, counterexample } from './prove.ts'
import { everyWrongSide, guard, unreachedRules } from './reachable.ts'
import { mayBeMissing, mayClear } from './reviewed-unknowns.ts'
import { isLooserThanTheSource } from './source-bound.ts'
import { patience, seed } from './tier.ts'
import { hasNoAnswer } from './totality.ts'

/** The current ruleset with one rule taken out. */
function without(id: string): Engine {
  const broken: Ruleset = {
    ...currentRuleset,
    rules: currentRuleset.rules.filter((rule) => rule.id !== id),
    hash: `without ${id}`,
  }
  expect(broken.rules).toHaveLength(currentRuleset.rules.length - 1)
  return engineUnder(broken)
}

const found = (complaint: Complaint): string | null => counterexample(nearClearRecord, complaint, 8_000)

describe('each proof can fail', patience, () => {
  it('the differential proof notices that pregnancy is no longer asked about', () => {
    expect(found(differsFromReference(without('R-LIT-P12')))).toContain('R-LIT-P12')
  })

  it('totality notices an engine that reaches the guard, or gives no outcome', () => {
    expect(found(hasNoAnswer(without('R-SRC-K01')))).toContain(guard)
    expect(found(hasNoAnswer((record) => ({ ...engine(record), decidingRules: [] })))).toContain('deciding')
  })

  it('determinism notices an engine that counts, and one that writes into its record', () => {
    let calls = 0
    expect(found(isNotDeterministic((record) => ({ ...engine(record), rulesetVersion: String(calls++) })))).toContain(
      'bytes',
    )
    const writing: Engine = (record) => engine(Object.assign(record, { seen: true }))
    expect(found(isNotDeterministic(writing))).not.toBeNull()
  })

  it('order-independence notices an engine that reads the first level only', () => {
    const hasty: Engine = (record) => {
      const { imaging } = record as { imaging?: { levels?: unknown } }
      const levels = imaging?.levels
      return engine(Array.isArray(levels) ? set(record, 'imaging.levels', levels.slice(0, 1)) : record)
    }
    expect(found(dependsOnRecordOrder(hasty))).toContain('reordered')
  })

  it('the first half of fail-safe notices that the cauda equina screen may be left blank', () => {
    expect(unlisted(noteBlanksThatStayCleared, without('R-LIT-I06'), mayBeMissing)).toContain('neuro.bladder')
  })

  it('the second half of fail-safe notices that an aneurysm may be forgotten', () => {
    expect(unlisted(noteBlanksThatClear, without('R-LIT-I09'), mayClear)).toContain('general.aaa')
  })

  it('monotonicity notices that 99 m of walking clear where 100 m do not', () => {
    const loosens = loosensWhenWorse(without('R-LIT-C06'), { pairs: 0, exceptions: 0 })
    expect(counterexample(nearClearRecord, loosens, 3_000)).toContain('neuro.walking.distanceM')
  })

  it('the bound of the source notices a compressed root', () => {
    expect(found(isLooserThanTheSource(without('R-SRC-C04')))).toContain('compressed')
  })

  it('reachability notices a rule that never fires, and a threshold that moved', () => {
    const records = fc.sample(someRecord, { numRuns: 1_500, seed })
    expect(unreachedRules(without('R-LIT-P05'), records)).toContain('R-LIT-P05')
    expect(everyWrongSide(without('R-LIT-P21'))).toContain('R-LIT-P21 is silent at general.spinalInjectionDaysAgo = 14')
  })
})

/** The fields that a half of the fail-safe proof finds beyond its reviewed list. */
function unlisted(
  note: typeof noteBlanksThatClear,
  broken: Engine,
  reviewed: Readonly<Record<string, string>>,
): string[] {
  const noted = noBlanksYet()
  const records: Tree[] = [...fc.sample(nearClearRecord, { numRuns: 1_500, seed }), ...Object.values(clearRecords)]
  for (const record of records) note(broken, record, noted)
  return [...noted.found.keys()].filter((field) => !(field in reviewed))
}
