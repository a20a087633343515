import { spawn } from 'node:child_process'
import path from 'node:path'
import { binFolder, root } from './checkout.mjs'
import { beforeExit } from './lifecycle.mjs'
import { fullDiskIn, Refusal } from './refusal.mjs'

/** Enough of a program's output to find the reason it ended in; a build's whole output may be megabytes. */
const KEPT_CHARACTERS = 64_000

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to ours
 * @property {boolean} [quiet] shows the output only when the program fails
 * @property {boolean} [keepStdout] gives stdout back instead of showing it
 */

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, output: string }>} `output` is the end of both streams together
 */
export function tryToRun(program, args, { env = {}, quiet = false, keepStdout = false } = {}) {
  const child = spawn(program, args, { cwd: root, env: withBin(env), stdio: ['ignore', 'pipe', 'pipe'] })
  const settled = beforeExit(() => child.kill('SIGTERM'))
  let stdout = ''
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    if (keepStdout) stdout += text
    else if (!quiet) process.stdout.write(text)
    output = (output + text).slice(-KEPT_CHARACTERS)
  })
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    if (!quiet) process.stderr.write(text)
    output = (output + text).slice(-KEPT_CHARACTERS)
  })
  return new Promise((resolve) => {
    // A program that is not there is one that failed, with a reason of its own.
    child.once('error', (error) => (output += `${error.message}\n`))
    child.once('close', (code) => {
      settled()
      resolve({ code: code ?? 1, stdout, output })
    })
  })
}

/**
 * Runs a program that has to succeed.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>} its stdout, if kept
 */
export async function run(program, args, options = {}) {
  const { code, stdout, output } = await tryToRun(program, args, options)
  if (code === 0) return stdout
  if (options.quiet) process.stderr.write(output)
  const name = [path.basename(program), ...args].join(' ')
  throw fullDiskIn(output) ?? new Refusal(`\`${name}\` failed with exit code ${code}; the reason stands above.`)
}

/**
 * The environment in which commands of the dependencies are found, and which keeps them from calling home.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function withBin(env) {
  return {
    ...process.env,
    PATH: `${binFolder}${path.delimiter}${process.env.PATH}`,
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    ...env,
  }
}
