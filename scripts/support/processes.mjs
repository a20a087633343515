import { readFileSync } from 'node:fs'

/** @param {number} ms */
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Whether a process of this number does anything. A zombie still answers to signal 0 but has ended; only Linux tells us,
 * elsewhere a zombie counts as alive and the caller waits for its parent.
 *
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
  return stateOf(pid) !== 'Z'
}

/**
 * The command line a process was started with, where the system shows it (Linux); undefined elsewhere. Empty for a zombie.
 *
 * @param {number} pid
 */
export function commandLineOf(pid) {
  if (process.platform !== 'linux') return undefined
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}

/** @param {number} pid */
function stateOf(pid) {
  if (process.platform !== 'linux') return undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name stands in brackets and may hold spaces and brackets of its own; the state follows the last one.
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3)
  } catch {
    return undefined
  }
}
