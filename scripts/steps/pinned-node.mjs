import { spawn, spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { binFolder } from '../support/checkout.mjs'
import { beforeExit } from '../support/lifecycle.mjs'
import { OLDEST_ALONE, whyNotThisNode } from '../support/node-version.mjs'
import { Refusal } from '../support/refusal.mjs'
import { withBin } from '../support/run.mjs'

/**
 * The project brings its own Node as a locked dependency (Linux with glibc), so that the portal, its tests and its tools
 * run on one version everywhere. Continues the command there, if it is not there already.
 *
 * @param {string} name of the command
 * @returns {Promise<number | undefined>} the exit code of the command, or undefined: go on here
 */
export async function continueUnderPinnedNode(name) {
  const pinned = path.join(binFolder, 'node')
  if (!runs(pinned)) {
    const problem = whyNotThisNode(process.versions.node, OLDEST_ALONE)
    if (problem) throw new Refusal(problem)
    return undefined
  }
  if (realpathSync(pinned) === realpathSync(process.execPath)) return undefined
  const child = spawn(pinned, process.argv.slice(1), { stdio: 'inherit', env: withBin({ CLEARSPINE_CONTINUED: name }) })
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
  // What the command has opened it closes itself; we pass the word on and wait.
  beforeExit(() => child.kill('SIGTERM') && ended)
  return ended
}

/**
 * On musl (Alpine) the package installs, but its binary cannot start.
 *
 * @param {string} node
 */
function runs(node) {
  return existsSync(node) && spawnSync(node, ['--version']).status === 0
}
