import { spawn } from 'node:child_process'
import { root } from '../support/checkout.mjs'
import { beforeExit } from '../support/lifecycle.mjs'
import { sleep } from '../support/processes.mjs'
import { Refusal } from '../support/refusal.mjs'
import { withBin } from '../support/run.mjs'
import { portalAddress } from './portal-address.mjs'

/** Requests in flight are finished within this time after a stop; one that hangs must not keep the database running. */
const PATIENCE_MS = 8_000

/** A healthy server answers within a second of its start, on a slow machine within a few; past this it will not. */
const START_MS = 60_000

/**
 * Serves the pages until the command ends.
 *
 * @param {'start' | 'dev'} mode
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<{ ended: Promise<number> }>} once the portal answers; `ended` gives its exit code
 */
export async function serve(mode, environment) {
  const { host, port, probe } = portalAddress()
  const next = spawn(
    process.execPath,
    [
      '--import',
      './scripts/support/end-with-parent.mjs',
      'node_modules/next/dist/bin/next',
      mode,
      '-H',
      host,
      '-p',
      String(port),
    ],
    // A process group of its own: Ctrl-C must reach us alone, or the pages would be gone before we can say why.
    { cwd: root, env: withBin(environment), stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true },
  )
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    next.once('exit', (code) => resolve(code ?? 1)).once('error', () => resolve(1))
  })
  beforeExit(async () => {
    next.kill('SIGTERM')
    const late = setTimeout(() => next.kill('SIGKILL'), PATIENCE_MS)
    await ended
    clearTimeout(late)
  })
  await Promise.race([answer(probe), ended.then(refuseToGoOn)])
  return { ended }
}

/** @param {string} url */
async function answer(url) {
  const deadline = Date.now() + START_MS
  let last = 'no answer'
  while (Date.now() < deadline) {
    last = await fetch(url).then(
      (response) => (response.ok ? '' : `HTTP ${response.status}`),
      (error) => error.cause?.code ?? error.message,
    )
    if (last === '') return
    await sleep(50)
  }
  throw new Refusal(`The portal was started but is not healthy (${url}: ${last}).`)
}

/** @param {number} code */
function refuseToGoOn(code) {
  throw new Refusal(`The portal ended by itself (exit code ${code}); the reason stands above.`)
}
