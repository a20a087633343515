import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAlive } from './processes.mjs'

/**
 * Who uses something that several processes may use at once (a database server, the built pages): one empty file a
 * process. A lease whose process was killed counts for nothing.
 *
 * @param {string} folder
 */
export function takeLease(folder) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, String(process.pid)), '')
}

/**
 * @param {string} folder
 * @returns {number[]} the living processes besides this one
 */
export function otherLeases(folder) {
  mkdirSync(folder, { recursive: true })
  const pids = readdirSync(folder).map(Number)
  const dead = pids.filter((pid) => !isAlive(pid))
  for (const pid of dead) rmSync(path.join(folder, String(pid)), { force: true })
  return pids.filter((pid) => pid !== process.pid && !dead.includes(pid))
}

/** @param {string} folder */
export function returnLease(folder) {
  rmSync(path.join(folder, String(process.pid)), { force: true })
}
