import { generatePrismaClient } from '../steps/prisma-client.mjs'
import { oneCheck } from '../steps/test-counts.mjs'
import { TEST_STEPS } from '../steps/test-steps.mjs'
import { Refusal, sentenceFor } from '../support/refusal.mjs'
import { step } from '../support/step.mjs'

/**
 * `npm test`: every step, even after one has failed, so that one run shows all there is to mend.
 *
 * @param {readonly string[]} args the steps to run, else all; `--full` asks tests for their long form (CLEARSPINE_TIER)
 * @returns {Promise<number>} 1 when anything failed or nothing ran
 */
export async function run(args) {
  if (args.includes('--full')) process.env.CLEARSPINE_TIER = 'full'
  const steps = chosenSteps(args.filter((arg) => arg !== '--full'))

  await generatePrismaClient()
  /** @type {Result[]} */
  const results = []
  for (const [name, test] of steps) {
    step(`${name} …`)
    const began = performance.now()
    const counts = await (mayRun(name, results) ? test() : notRun()).catch((error) => {
      console.error(sentenceFor(error) ?? error)
      return oneCheck(false)
    })
    results.push({ name, seconds: (performance.now() - began) / 1000, ...counts })
  }
  console.log(`\n${results.map(line).join('\n')}\n\n${total(results)}`)
  return results.some(({ failed }) => failed > 0) ? 1 : 0
}

/**
 * Only the browser tests lean on an earlier step: without pages they could do nothing but try to build them again.
 *
 * @param {string} name
 * @param {readonly Result[]} results
 */
const mayRun = (name, results) => name !== 'e2e' || !results.some((result) => result.name === 'build' && result.failed)

/** @returns {Promise<never>} */
async function notRun() {
  throw new Refusal('There are no pages to test in a browser: the build failed.')
}

/** @param {readonly string[]} names */
function chosenSteps(names) {
  const all = Object.entries(TEST_STEPS)
  const unknown = names.find((name) => !(name in TEST_STEPS))
  if (unknown) throw new Refusal(`There is no step "${unknown}": choose from ${Object.keys(TEST_STEPS).join(', ')}.`)
  return names.length > 0 ? all.filter(([name]) => names.includes(name)) : all
}

/** @typedef {{ name: string, seconds: number } & import('../steps/test-counts.mjs').Counts} Result */

/** @param {Result} result */
function line({ name, seconds, passed, failed }) {
  return `${name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed${failed > 0 ? `, ${failed} FAILED` : ''}`
}

/**
 * The last line, alone, in the form that continuous integration reads.
 *
 * @param {readonly Result[]} results
 */
function total(results) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    results.reduce((count, result) => count + result[key], 0)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped}`
}
