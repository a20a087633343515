/**
 * How fast the engine is, beside two engines that others use and beside ifs written by hand, in one run:
 * `npm run bench:engine`. First it shows that all four fire the same rules for thousands of records.
 */
import { cpus } from 'node:os'
import { evaluate } from '#lib/clinical/evaluate'
import { explain } from '#lib/clinical/explain/explain'
import { currentRuleset, type Ruleset } from '#lib/clinical/ruleset'
import { firedByHand } from './engine/by-hand/answers.ts'
import { evaluateByHand } from './engine/by-hand/guideline.ts'
import { comparedRuleIds } from './engine/compared-rules.ts'
import { contest, type Timing } from './engine/contest.ts'
import { cqlPatients, firedByCql } from './engine/cql.ts'
import { firedByJsonRules } from './engine/json-rules.ts'
import { completed, sampleAnswers } from './engine/records.ts'

const byHand = `ifs by hand, ${comparedRuleIds.length} rules`
const allByHand = 'ifs by hand, whole guideline'
const allOurs = 'Clearspine, whole guideline'
const ours = `Clearspine, ${comparedRuleIds.length} rules`
const say = (line: string): boolean => process.stdout.write(`${line}\n`)

const agreeOn = 5_000
const records = sampleAnswers(agreeOn)
const complete = records.map(completed)

/** The engine with the compared rules only; it still answers with outcome, missing list, limits and verdicts. */
const compared: Ruleset = {
  ...currentRuleset,
  rules: currentRuleset.rules.filter(({ id }) => comparedRuleIds.includes(id)),
  hash: `${currentRuleset.hash}, compared rules only`,
}

await showThatAllAgree()
showThatBothAgree()

/** All are timed on the same thousand records: the slowest take seconds for them, the fastest go through them often. */
const timedOn = 1_000
const few = records.slice(0, timedOn)
const fewComplete = complete.slice(0, timedOn)
const fewPatients = cqlPatients(few)

const contestants = {
  [byHand]: () => few.map(firedByHand),
  [ours]: () => few.map((record) => evaluate(record, compared)),
  'json-rules-engine, the same': askJsonRules,
  'cql-execution, the same': () => firedByCql(fewPatients),
  [allByHand]: () => fewComplete.map(evaluateByHand),
  [allOurs]: () => fewComplete.map((record) => evaluate(record)),
  'Clearspine, explained in full': () => fewComplete.map((record) => explain({ assembly: { record } })),
}
print(await contest(Object.entries(contestants).map(([name, run]) => ({ name, run, records: timedOn }))))

async function askJsonRules(): Promise<void> {
  for (const record of few) await firedByJsonRules(record)
}

async function showThatAllAgree(): Promise<void> {
  const byCql = await firedByCql(cqlPatients(records))
  let fired = 0
  for (const [place, record] of records.entries()) {
    const expected = firedByHand(record).toSorted().join(' ')
    const answers = {
      Clearspine: evaluate(record).firedRules.filter((id) => comparedRuleIds.includes(id)),
      'json-rules-engine': await firedByJsonRules(record),
      'cql-execution': byCql[place] ?? [],
    }
    for (const [name, answer] of Object.entries(answers)) {
      const actual = answer.toSorted().join(' ')
      if (actual !== expected) {
        throw new Error(`${name} fires [${actual}], the ifs fire [${expected}], for ${JSON.stringify(record)}`)
      }
    }
    fired += expected === '' ? 0 : 1
  }
  say(`All four fire the same of ${comparedRuleIds.length} rules on ${agreeOn} records (${fired} fire any):`)
  say(`  ${comparedRuleIds.join(' ')}\n`)
}

/** The ifs of the whole guideline must decide as the engine does, or they would be no limit for it. */
function showThatBothAgree(): void {
  for (const record of complete) {
    const { outcome, firedRules, modifiers, validUntil } = evaluate(record)
    const actual = JSON.stringify({ outcome, firedRules, modifiers, validUntil })
    const expected = JSON.stringify(evaluateByHand(record))
    if (actual !== expected) throw new Error(`Clearspine: ${actual}, ifs: ${expected}, for ${JSON.stringify(record)}`)
  }
  const outcomes = Object.groupBy(complete, (record) => evaluate(record).outcome)
  const counts = Object.entries(outcomes).map(([outcome, { length }]) => `${outcome} ${length}`)
  say(`The ifs of the whole guideline decide as Clearspine does on ${complete.length} complete records:`)
  say(`  ${counts.join(', ')}\n`)
}

function print(results: readonly Timing[]): void {
  const timeOf = (wanted: string): number => results.find(({ name }) => name === wanted)?.microseconds ?? Number.NaN
  const row = (...cells: string[]): string =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(34) : cell.padStart(16))).join('')
  say(row('', 'evaluations/s', 'µs each', 'Clearspine is'))
  for (const { name, perSecond, microseconds } of results) {
    const ratio = microseconds / timeOf(name === allByHand ? allOurs : ours)
    const said = ratio >= 1 ? `${ratio.toFixed(1)}x as fast` : `${(1 / ratio).toFixed(1)}x as slow`
    const isOurs = name.startsWith('Clearspine')
    say(row(name, Math.round(perSecond).toLocaleString('en'), microseconds.toFixed(2), isOurs ? '' : said))
  }
  say('\nSeconds of processor time of one thread, median of five rounds, all in this run.')
  say(`Node ${process.version}, ${cpus()[0]?.model}, ${new Date().toISOString().slice(0, 10)}`)
}
