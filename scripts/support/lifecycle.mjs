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
 * Ends the command when it is asked to: Ctrl-C, SIGTERM, the terminal closing, or the parent's death. npm runs a script
 * below a shell that does not pass SIGTERM on, and kill -9 tells nobody; all that is left to see is a new parent.
 */
export function endWhenAsked() {
  // Doing what one is told is not a failure, and npm would print a page of complaints about one.
  const stop = () => void end(0)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop)
  // A terminal that is gone, or a reader that has read enough, cannot be told anything any more.
  process.stdout.on('error', stop)
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event && !process.env.CLEARSPINE_CONTINUED) return
  // Often enough that nobody waits for it, seldom enough to cost nothing.
  setInterval(() => {
    if (process.ppid !== parent) stop()
  }, 300).unref()
}
