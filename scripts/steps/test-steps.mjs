import { existsSync, mkdirSync, rmSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { root } from '../support/checkout.mjs'
import { tryToRun } from '../support/run.mjs'
import { ensureBrowser } from './browser.mjs'
import { buildPages } from './build-pages.mjs'
import { honestly, oneCheck, playwrightCounts, vitestCounts } from './test-counts.mjs'

/** The port of the browser tests, where nobody has taken it. */
const E2E_PORT = 3200

/**
 * The steps of `npm test`, cheapest first.
 *
 * @type {Record<string, () => Promise<import('./test-counts.mjs').Counts>>}
 */
export const TEST_STEPS = {
  types: () => npmScript('typecheck'),
  lint: () => npmScript('lint'),
  laws: () => npmScript('arch'),
  unit: () => vitest('unit'),
  integration: () => vitest('integration'),
  build: async () => {
    await buildPages()
    return oneCheck(true)
  },
  e2e: browserTests,
}

/** @param {string} name of a script in package.json, which stands for itself when called by hand */
async function npmScript(name) {
  const { code } = await tryToRun('npm', ['run', '--silent', name])
  return oneCheck(code === 0)
}

/** @param {string} project */
async function vitest(project) {
  const report = reportFile(project)
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await tryToRun('vitest', args)
  return honestly(existsSync(report) ? vitestCounts(report) : oneCheck(false), code)
}

async function browserTests() {
  const report = reportFile('e2e')
  const env = {
    CHROMIUM_PATH: await ensureBrowser(),
    E2E_PORT: String(await freePort(E2E_PORT)),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  }
  const { code } = await tryToRun('playwright', ['test', '--reporter=list,json'], { env })
  return honestly(existsSync(report) ? playwrightCounts(report) : oneCheck(false), code)
}

/** @param {string} name */
function reportFile(name) {
  const folder = path.join(root, '.data', 'test-results')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${name}.json`)
  // The report of an earlier run must not speak for this one.
  rmSync(file, { force: true })
  return file
}

/**
 * @param {number} preferred
 * @returns {Promise<number>}
 */
function freePort(preferred) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', () => resolve(freePort(0)))
    server.listen(preferred, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })
}
