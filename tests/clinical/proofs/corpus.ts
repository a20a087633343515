import * as fc from 'fast-check'
import { referenceEvaluate } from '../reference/evaluate.ts'
import { techniques } from '../reference/techniques.ts'
import { clearRecords } from './clear-records.ts'
import { set, type Tree } from './edit.ts'
import type { Engine } from './engine.ts'
import { nearClearRecord, someRecord } from './generators.ts'
import { oneEditAway } from './single-edits.ts'
import { tables } from './tables.ts'
import { thresholds } from './thresholds.ts'

/** A record and what the reference answers, in one line of text. */
export interface CorpusCase {
  readonly record: Tree
  readonly expected: string
}

/** Everything of an answer on which a mutant may betray itself. */
export function answerLine(answer: ReturnType<Engine> | ReturnType<typeof referenceEvaluate>): string {
  const verdicts = Object.entries(answer.techniqueVerdicts).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    answer.outcome,
    answer.firedRules.join(' '),
    answer.decidingRules.join(' '),
    answer.modifiers.join(' '),
    answer.validUntil,
    answer.worstSeverity,
    verdicts.join(' '),
  ].join('|')
}

/** The corpus draws with a seed of its own: what kills a mutant today must kill it tomorrow. */
const corpusSeed = 1

function* everyTechnique(): Generator<Tree> {
  const requested = [...Object.values(techniques).flat(), 'T08', 'T99']
  for (const record of Object.values(clearRecords)) {
    yield set(record, 'plan.requestedTechniques', requested)
    yield set(set(record, 'plan.requestedTechniques', requested), 'neuro.bladder', 'NEW_OR_WORSE')
  }
}

function* bothSidesOfThresholds(): Generator<Tree> {
  for (const { record, path, fires, silent } of thresholds) {
    for (const value of [...fires, ...silent]) yield set(record, path, value)
  }
}

/** Small tables whole, and every 13th record of large ones: 13 divides no period of theirs. */
function* thinnedTables(): Generator<Tree> {
  for (const rows of Object.values(tables)) {
    const records = [...rows()]
    yield* records.length < 1_000 ? records : records.filter((_, place) => place % 13 === 0)
  }
}

/** The fixed corpus that every mutant of the ruleset has to face, with the reference's answers. */
export function corpus(): CorpusCase[] {
  const records = [
    ...bothSidesOfThresholds(),
    ...everyTechnique(),
    ...Object.values(clearRecords),
    ...[...oneEditAway()].map(({ record }) => record),
    ...fc.sample(nearClearRecord, { numRuns: 6_000, seed: corpusSeed }),
    ...fc.sample(someRecord, { numRuns: 2_000, seed: corpusSeed }),
    ...thinnedTables(),
  ]
  return records.map((record) => ({ record, expected: answerLine(referenceEvaluate(record)) }))
}
