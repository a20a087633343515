import { expect, it } from 'vitest'
import { currentRuleset } from '#lib/clinical/ruleset'
import { answerLine, corpus } from './corpus.ts'
import { engine, engineUnder } from './engine.ts'
import { equivalentMutants } from './equivalent-mutants.ts'
import { type Mutant, mutantsOf } from './mutate-ruleset.ts'
import { fullTier, patience, report } from './tier.ts'

// Every mutant is tried in both tiers. Those named as equivalent cost the whole corpus each: the quick tier asks a part.
it('kills every mutant of the ruleset but those that are named as equivalent', patience, () => {
  const cases = corpus()
  const agreeing = cases.filter(({ record, expected }) => answerLine(engine(record)) === expected)
  expect(agreeing.length, 'the ruleset as it stands answers the whole corpus').toBe(cases.length)

  const mutants = [...mutantsOf(currentRuleset)]
  const equivalent = Object.keys(equivalentMutants)
  const few = fullTier ? cases : cases.filter((_, place) => place % 20 === 0)
  const alive = mutants
    .filter((mutant) => survives(mutant, equivalent.includes(mutant.name) ? few : cases))
    .map(({ name }) => name)
  report(
    `mutants killed: ${mutants.length - alive.length} of ${mutants.length - equivalent.length}, equivalent: ${equivalent.length}, corpus`,
    cases.length,
  )
  expect(alive.toSorted()).toEqual(equivalent.toSorted())
})

/** The case that killed last kills again more often than not: cases that proved sharp are asked first. */
const sharp: ReturnType<typeof corpus> = []

function survives({ ruleset }: Mutant, cases: ReturnType<typeof corpus>): boolean {
  const mutated = engineUnder(ruleset)
  const kills = ({ record, expected }: (typeof cases)[number]): boolean => {
    try {
      return answerLine(mutated(record)) !== expected
    } catch {
      return true
    }
  }
  if (sharp.some(kills)) return false
  const killer = cases.find(kills)
  if (killer !== undefined) sharp.push(killer)
  return killer === undefined
}
