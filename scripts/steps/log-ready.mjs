import { Refusal } from '../support/refusal.mjs'
import { tryToRun } from '../support/run.mjs'

/**
 * Makes sure that the audit log can go on from where it was published, before pages are built or served.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @param {{ mayMakeKey: boolean }} options `mayMakeKey` on the embedded default: elsewhere a key is the operator's to make
 */
export async function readyLog(environment, { mayMakeKey }) {
  const args = ['--conditions=react-server', 'scripts/log/ready.ts', ...(mayMakeKey ? ['--may-make-key'] : [])]
  const { code, stdout, output } = await tryToRun(process.execPath, args, {
    env: environment,
    quiet: true,
    keepStdout: true,
  })
  if (code === 0) return
  throw new Refusal(stdout.trim() || output.trim())
}
