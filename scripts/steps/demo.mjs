import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dataFolder } from '../support/checkout.mjs'
import { run } from '../support/run.mjs'
import { step } from '../support/step.mjs'

/** Is there while the demo facility is being made: found at a start, it means that the last one was cut short. */
const BEGUN = path.join(dataFolder, 'demo-begun')

/**
 * Makes the demo facility in an empty embedded database, through the same use cases as the pages.
 *
 * @param {import('./embedded-database.mjs').Database} database
 * @param {NodeJS.ProcessEnv} environment
 */
export async function makeDemoFacility(database, environment) {
  if (existsSync(BEGUN)) {
    step('The demo facility was left half made; beginning again …')
    await database.recreate()
  } else if (!(await database.isEmpty())) return
  step('Making the demo facility, with patients in every state (some seconds) …')
  writeFileSync(BEGUN, '')
  await seed(environment, [])
  rmSync(BEGUN)
}

/**
 * How to sign in as each role, as the seed prints it.
 *
 * @param {NodeJS.ProcessEnv} environment
 */
export const demoSignIn = (environment) => seed(environment, ['--print-sign-in'])

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {readonly string[]} args
 */
function seed(environment, args) {
  // The condition that the pages' server side runs under: it turns `server-only` into nothing.
  const script = ['--conditions=react-server', 'scripts/seed.ts', ...args]
  return run(process.execPath, script, { env: environment, keepStdout: true })
}
