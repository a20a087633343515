import { expect, it } from 'vitest'
import { currentRuleset } from '#lib/clinical/ruleset'
import { answerLine, type CorpusCase, corpus } from './corpus.ts'
import { type Engine, engine, engineUnder } from './engine.ts'
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
  const fates = mutants.map((mutant) => fateOf(mutant, equivalent.includes(mutant.name) ? few : cases))
  const alive = mutants.filter((_, place) => fates[place] === 'alive').map(({ name }) => name)
  const refused = fates.filter((fate) => fate === 'refused').length
  report(
    `mutants killed: ${mutants.length - alive.length} of ${mutants.length - equivalent.length} ` +
      `(${refused} of them refused to compile), equivalent: ${equivalent.length}, corpus`,
    cases.length,
  )
  expect(new Set(mutants.map(({ name }) => name)).size, 'every mutant has a name of its own').toBe(mutants.length)
  expect(alive.toSorted()).toEqual(equivalent.toSorted())
})

/** The case that killed last kills again more often than not: cases that proved sharp are asked first. */
const sharp: CorpusCase[] = []

type Fate = 'killed' | 'refused' | 'alive'

function fateOf({ ruleset }: Mutant, cases: readonly CorpusCase[]): Fate {
  const mutated = engineUnder(ruleset)
  if (cases[0] !== undefined && answerUnder(mutated, cases[0]) === refusal) return 'refused'
  const kills = (oneCase: CorpusCase): boolean => answerUnder(mutated, oneCase) !== oneCase.expected
  if (sharp.some(kills)) return 'killed'
  const killer = cases.find(kills)
  if (killer === undefined) return 'alive'
  sharp.push(killer)
  return 'killed'
}

const refusal = 'refused'

/** An engine may refuse a ruleset that says what its vocabulary does not have, such as a severity of BETTER. */
function answerUnder(mutated: Engine, { record }: CorpusCase): string {
  try {
    return answerLine(mutated(record))
  } catch {
    return refusal
  }
}
