import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fullDiskIn, Refusal } from '../support/refusal.mjs'
import { makePrivateFolder } from './place.mjs'

/** Only the embedded server has it; the portal and its migrations never use it. */
export const SUPERUSER = 'clearspine_superuser'

/** A bare environment: LC_* or PG* variables of the caller must not change what a cluster looks like. */
export const serverEnvironment = { PATH: process.env.PATH, LC_ALL: 'C', LANG: 'C', TZ: 'UTC' }

/**
 * Makes the database cluster, if there is none yet.
 *
 * @param {import('./place.mjs').Place} place
 * @param {string} programs
 * @param {string} password the superuser's
 * @returns {boolean} whether it was made now
 */
export function ensureCluster(place, programs, password) {
  if (existsSync(path.join(place.data, 'PG_VERSION'))) return false
  // What is here without PG_VERSION is an initdb that was cut short.
  rmSync(place.data, { recursive: true, force: true })
  makePrivateFolder(place.data, place)
  try {
    runInitdb(place, programs, password)
  } catch (error) {
    rmSync(place.data, { recursive: true, force: true })
    throw error
  }
  return true
}

/**
 * @param {import('./place.mjs').Place} place
 * @param {string} programs
 * @param {string} password
 */
function runInitdb(place, programs, password) {
  const passwordFile = `${place.data}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid)
  const initdb = spawnSync(
    path.join(programs, 'initdb'),
    [
      `--pgdata=${place.data}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      // Without a locale initdb chooses SQL_ASCII; the built-in one sorts the same on every operating system.
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...place.account, cwd: '/', env: serverEnvironment, encoding: 'utf8' },
  )
  rmSync(passwordFile, { force: true })
  if (initdb.status === 0) return
  const output = `${initdb.stdout}${initdb.stderr}${initdb.error ?? ''}`
  throw fullDiskIn(output) ?? new Refusal(`The embedded database could not be made: ${lastLines(output)}`)
}

/**
 * @param {string} output
 * @param {number} [count]
 */
export function lastLines(output, count = 3) {
  return output.trim().split('\n').slice(-count).join(' ')
}
