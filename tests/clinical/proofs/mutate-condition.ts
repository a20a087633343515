import type { Condition, Word } from '#lib/clinical/conditions/condition'
import { vocabularies, yesNo } from '../reference/vocabularies.ts'

/** A changed condition and what was changed, in words that name its place. */
export type ConditionMutant = readonly [what: string, condition: Condition]

const comparisons = ['lt', 'le', 'gt', 'ge'] as const

/** Every way to break a condition at one place: in it, or anywhere below. */
export function* mutantsOfCondition(condition: Condition, place = ''): Generator<ConditionMutant> {
  yield [`${place}negated`, { not: condition }]
  if ('all' in condition) yield* listMutants(condition.all, 'all', place)
  else if ('any' in condition) yield* listMutants(condition.any, 'any', place)
  else if ('not' in condition) {
    yield [`${place}not dropped`, condition.not]
    for (const [what, inner] of mutantsOfCondition(condition.not, `${place}not `)) yield [what, { not: inner }]
  } else if ('where' in condition) yield* countMutants(condition, place)
  else if ('fact' in condition) yield* statementMutants(condition, place)
}

function* listMutants(parts: readonly Condition[], list: 'all' | 'any', place: string): Generator<ConditionMutant> {
  const made = (changed: readonly Condition[], kind = list): Condition =>
    kind === 'all' ? { all: changed } : { any: changed }
  yield [`${place}${list} turned to ${list === 'all' ? 'any' : 'all'}`, made(parts, list === 'all' ? 'any' : 'all')]
  for (const [index, part] of parts.entries()) {
    const here = `${place}${list}[${index}] `
    yield [`${here}dropped`, made(parts.filter((_, other) => other !== index))]
    for (const [what, changed] of mutantsOfCondition(part, here)) yield [what, made(parts.with(index, changed))]
  }
}

type Count = Extract<Condition, { where: Condition }>

function* countMutants(condition: Count, place: string): Generator<ConditionMutant> {
  const { where } = condition
  const [word, collection] =
    'some' in condition ? (['some', condition.some] as const) : (['every', condition.every] as const)
  const made = (inner: Condition): Condition =>
    word === 'some' ? { some: collection, where: inner } : { every: collection, where: inner }
  yield [`${place}${word} turned round`, word === 'some' ? { every: collection, where } : { some: collection, where }]
  if (collection !== 'level') {
    const other = collection === 'newestStudy' ? 'qualifyingStudy' : 'newestStudy'
    yield [
      `${place}${collection} turned to ${other}`,
      word === 'some' ? { some: other, where } : { every: other, where },
    ]
  }
  for (const [what, inner] of mutantsOfCondition(where, `${place}${word} ${collection}: `)) yield [what, made(inner)]
}

type Statement = Extract<Condition, { fact: string }>

function* statementMutants(statement: Statement, place: string): Generator<ConditionMutant> {
  const { fact } = statement
  if ('is' in statement) {
    for (const word of otherWords(statement.is))
      yield [`${place}${fact} is ${word}, not ${statement.is}`, { fact, is: word }]
  }
  if ('in' in statement) {
    for (const word of statement.in) {
      yield [
        `${place}${fact}: ${word} dropped from the list`,
        { fact, in: statement.in.filter((other) => other !== word) },
      ]
    }
  }
  if ('unknown' in statement) yield [`${place}${fact} known, not unknown`, { fact, known: true }]
  if ('known' in statement) yield [`${place}${fact} unknown, not known`, { fact, unknown: true }]
  for (const comparison of comparisons) {
    const bound = (statement as unknown as Record<string, unknown>)[comparison]
    if (typeof bound === 'number') yield* comparisonMutants(fact, comparison, bound, place)
  }
}

type Comparison = (typeof comparisons)[number]

function* comparisonMutants(
  fact: string,
  comparison: Comparison,
  bound: number,
  place: string,
): Generator<ConditionMutant> {
  const compare = (by: Comparison, to: number): Condition => ({ fact, [by]: to }) as unknown as Condition
  const shift = Number.isInteger(bound) ? 1 : 0.1
  for (const moved of [bound - shift, bound + shift]) {
    yield [`${place}${fact} ${comparison} ${moved}, not ${bound}`, compare(comparison, moved)]
  }
  for (const other of comparisons) {
    if (other !== comparison) yield [`${place}${fact} ${other} ${bound}, not ${comparison}`, compare(other, bound)]
  }
}

/** The neighbours of a word: the other of YES and NO, the next lower and higher grade, the other words of its list. */
function otherWords(word: Word): Word[] {
  if (typeof word === 'number') return [word - 1, word + 1]
  if (yesNo.includes(word)) return yesNo.filter((other) => other !== word)
  const list = Object.values(vocabularies).find((words) => words.includes(word)) ?? []
  return list.filter((other) => other !== word)
}
