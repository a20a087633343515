import { parentOf } from './processes.mjs'

/** @type {(() => unknown)[]} */
const closers = []

let closing = false

/**
 * What must be closed before the command ends, however it ends. Closed in reverse order: what was started last leans on
 * what was started before.
 *
 * @param {() => unknown} close
 * @returns {() => void} takes the promise back, for what has closed by itself
 */
export function beforeExit(close) {
  closers.push(close)
  return () => {
    const index = closers.indexOf(close)
    if (index >= 0) closers.splice(index, 1)
  }
}

/**
 * Closes everything and ends the process. The first caller's code counts.
 *
 * @param {number} code
 * @returns {Promise<never>}
 */
export async function end(code) {
  if (closing) return new Promise(() => {})
  closing = true
  while (closers.length > 0) await closers.pop()?.()
  process.exit(code)
}

/**
 * Ends the command when it is asked to: Ctrl-C, SIGTERM, the terminal closing, or the death of whoever started it. npm runs
 * a script below a shell that does not pass SIGTERM on, and kill -9 tells nobody; all that is left to see is a new parent.
 */
export function endWhenAsked() {
  // Doing what one is told is not a failure, and npm would print a page of complaints about one.
  const stop = () => void end(0)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop)
  // A terminal that is gone, or a reader that has read enough, cannot be told anything any more.
  process.stdout.on('error', stop)
  if (!process.env.npm_lifecycle_event && !process.env.CLEARSPINE_CONTINUED) return
  const starters = whoStartedUs()
  // Often enough that nobody waits for it, seldom enough to cost nothing.
  setInterval(() => {
    if (whoStartedUs() !== starters) stop()
  }, 300).unref()
}

/** Our parent and, as far as the system tells, its parent: npm's shell outlives npm. */
const whoStartedUs = () => `${process.ppid} ${process.env.npm_lifecycle_event && parentOf(process.ppid)}`
