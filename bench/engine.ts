/**
 * How fast the engine is, beside two engines that others use and beside ifs written by hand, in one run:
 * `npm run bench:engine`. First it shows that all four fire the same rules for thousands of records.
 */
import { cpus } from 'node:os'
import { evaluate } from '#lib/clinical/evaluate'
import { explain } from '#lib/clinical/explain/explain'
import { currentRuleset, type Ruleset } from '#lib/clinical/ruleset'
import { firedByHand } from './engine/by-hand.ts'
import { comparedRuleIds } from './engine/compared-rules.ts'
import { contest, type Timing } from './engine/contest.ts'
import { cqlPatients, firedByCql } from './engine/cql.ts'
import { firedByJsonRules } from './engine/json-rules.ts'
import { completed, sampleAnswers } from './engine/records.ts'

const byHand = 'ifs by hand, the same rules'
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

const few = records.slice(0, 500)
/** An explanation says of every answer what one change of it would alter: hundreds of evaluations each. */
const explained = complete.slice(0, few.length)
const fewPatients = cqlPatients(few)
const timings = await contest([
  { name: byHand, records: agreeOn, run: () => records.map(firedByHand) },
  { name: ours, records: agreeOn, run: () => records.map((record) => evaluate(record, compared)) },
  { name: 'json-rules-engine, the same rules', records: few.length, run: askJsonRules },
  { name: 'cql-execution, the same rules', records: few.length, run: () => firedByCql(fewPatients) },
  { name: 'Clearspine, the whole guideline', records: agreeOn, run: () => complete.map((record) => evaluate(record)) },
  {
    name: 'Clearspine, explanation in full',
    records: few.length,
    run: () => explained.map((record) => explain({ assembly: { record } })),
  },
])
print(timings)

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

function print(results: readonly Timing[]): void {
  const yardstick = results.find(({ name }) => name === ours)?.microseconds ?? Number.NaN
  const row = (...cells: string[]): string =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(36) : cell.padStart(18))).join('')
  say(row('', 'evaluations/s', 'µs each', `${ours} is`))
  for (const { name, perSecond, microseconds } of results) {
    const ratio = microseconds / yardstick
    const said = ratio >= 1 ? `${ratio.toFixed(1)}x as fast` : `${(1 / ratio).toFixed(1)}x as slow`
    const isOurs = name.startsWith('Clearspine')
    say(row(name, Math.round(perSecond).toLocaleString('en'), microseconds.toFixed(2), isOurs ? '' : said))
  }
  say(`\nNode ${process.version}, ${cpus()[0]?.model}, ${new Date().toISOString().slice(0, 10)}`)
}
