/**
 * Drills whose long form is a test's: `npm run drill:one-record`, `drill:replays`, `drill:interleaved`, and
 * `drill:input -- FOLDER`, which also sends every file of a folder to every action and route of the built portal; and `npm run scan`.
 */
import path from 'node:path'
import { ensureBrowser } from '../steps/browser.mjs'
import { run, tryToRun } from '../support/run.mjs'
import { step } from '../support/step.mjs'

/**
 * What each runs: tests over the code, then tests over the built portal.
 *
 * @type {Readonly<Record<string, { readonly code?: string, readonly portal?: string }>>}
 */
const TESTS = {
  'one-record': { code: 'tests/security/one-record-many-hands.test.ts' },
  replays: { code: 'tests/security/replayed-acts.test.ts' },
  interleaved: { code: 'tests/security/interleaved-facilities.test.ts' },
  input: { code: 'tests/security/hostile-forms.test.ts', portal: 'tests/e2e/input.spec.ts' },
  scan: { portal: 'tests/e2e/scan.spec.ts' },
}

const [name = '', folder] = process.argv.slice(2)
const tests = TESTS[name]
if (!tests) throw new Error(`There is no drill "${name}": choose from ${Object.keys(TESTS).join(', ')}.`)
const env = { CLEARSPINE_TIER: 'full' }
if (tests.code) {
  const { code } = await tryToRun('vitest', ['run', '--project', 'integration', tests.code], { env })
  process.exitCode = code
}
if (tests.portal) {
  step('Asking the built portal …')
  const files = folder === undefined ? {} : { CLEARSPINE_HOSTILE_FILES: path.resolve(folder) }
  const browser = { CHROMIUM_PATH: await ensureBrowser() }
  await run('playwright', ['test', tests.portal], { env: { ...env, ...files, ...browser } })
}
