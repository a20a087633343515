import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAlive } from '../support/processes.mjs'

/**
 * Who uses an embedded server: one empty file a process. Several commands may share it (a report while the portal runs,
 * two test runs); the last one to leave turns it off. A lease whose process was killed counts for nothing.
 *
 * @param {string} home
 */
export function takeLease(home) {
  mkdirSync(folderOf(home), { recursive: true })
  writeFileSync(path.join(folderOf(home), String(process.pid)), '')
}

/**
 * @param {string} home
 * @returns {number[]} the living processes besides this one
 */
export function otherLeases(home) {
  mkdirSync(folderOf(home), { recursive: true })
  const pids = readdirSync(folderOf(home)).map(Number)
  const dead = pids.filter((pid) => !isAlive(pid))
  for (const pid of dead) rmSync(path.join(folderOf(home), String(pid)), { force: true })
  return pids.filter((pid) => pid !== process.pid && !dead.includes(pid))
}

/** @param {string} home */
export function returnLease(home) {
  rmSync(path.join(folderOf(home), String(process.pid)), { force: true })
}

/** @param {string} home */
function folderOf(home) {
  return path.join(home, 'pg-users')
}
