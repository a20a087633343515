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
  return statusOf(pid)?.[0] !== 'Z'
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

/**
 * The parent of a process, where the system shows it (Linux).
 *
 * @param {number} pid
 * @returns {number | undefined}
 */
export function parentOf(pid) {
  const parent = statusOf(pid)?.[1]
  return parent === undefined ? undefined : Number(parent)
}

/**
 * State, parent and more of a process, from proc(5). The name before them stands in brackets and may hold spaces and
 * brackets of its own; they follow the last one.
 *
 * @param {number} pid
 * @returns {string[] | undefined}
 */
function statusOf(pid) {
  if (process.platform !== 'linux') return undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
