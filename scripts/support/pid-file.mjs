import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { commandLineOf, isAlive, sleep } from './processes.mjs'

/**
 * Takes a pid file for this process. It belongs to whoever is named in it for as long as that process lives, so nothing has
 * to be cleaned up after kill -9.
 *
 * @param {string} file
 * @returns {{ taken: true, afterCrash: boolean } | { taken: false, by: number }}
 */
export function takePidFile(file) {
  mkdirSync(path.dirname(file), { recursive: true })
  const ours = `${file}.${process.pid}`
  writeFileSync(ours, String(process.pid))
  try {
    for (let afterCrash = false; ; afterCrash = true) {
      if (linked(ours, file)) return { taken: true, afterCrash }
      const owner = livingOwnerOf(file)
      if (owner !== undefined) return { taken: false, by: owner }
      rmSync(file, { force: true })
    }
  } finally {
    rmSync(ours, { force: true })
  }
}

/**
 * The process that holds a pid file, if there still is one.
 *
 * @param {string} file
 */
export function livingOwnerOf(file) {
  const pid = pidIn(file)
  if (pid === undefined || pid === process.pid || !isAlive(pid)) return undefined
  // After a restart of the machine or the container the number may belong to another program altogether.
  return commandLineOf(pid)?.includes('node') === false ? undefined : pid
}

/**
 * Gives the file back, if it is still ours.
 *
 * @param {string} file
 */
export function leavePidFile(file) {
  if (pidIn(file) === process.pid) rmSync(file, { force: true })
}

/**
 * Runs `work` while no other process runs work under the same file.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(file, work) {
  while (!takePidFile(file).taken) await sleep(50)
  try {
    return await work()
  } finally {
    leavePidFile(file)
  }
}

/**
 * Gives a file that is already written its second name: unlike creating it, that is one step, so that nobody can read it
 * empty.
 *
 * @param {string} from
 * @param {string} to
 */
function linked(from, to) {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} file */
function pidIn(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined
    throw error
  }
}
