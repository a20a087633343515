import { createHash } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from '../support/refusal.mjs'
import { canReach, serverAccount } from './account.mjs'

/**
 * Where one embedded server keeps its files, and under which account it runs.
 *
 * @typedef {object} Place
 * @property {string} home what belongs to us: secrets, leases, the lock
 * @property {string} data the database cluster
 * @property {string} log the server's own messages
 * @property {string} sockets the folder of the unix socket
 * @property {string} elsewhere a folder outside the checkout for what cannot lie in it; made only when needed
 * @property {import('./account.mjs').Account | undefined} account
 */

/**
 * A unix socket's path has room for 107 bytes on Linux and 103 on macOS (sockaddr_un); the name in it is `.s.PGSQL.5432`.
 */
const LONGEST_SOCKET_FOLDER = 103 - '/.s.PGSQL.5432'.length

/**
 * Files lie in `home`, unless the server's account cannot get there (a checkout under a home of mode 0700, started as root)
 * or the path is too long for a socket; those go to a folder of their own below /var/tmp, which survives a restart.
 *
 * @param {string} home
 * @returns {Place}
 */
export function placeFor(home) {
  mkdirSync(home, { recursive: true })
  const account = ownerOf(path.join(home, 'pg')) ?? serverAccount()
  const elsewhere = path.join('/var/tmp', `clearspine-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`)
  const base = canReach(account, home) ? home : ownFolder(elsewhere)
  const data = path.join(base, 'pg')
  const sockets = Buffer.byteLength(data) <= LONGEST_SOCKET_FOLDER ? data : path.join(ownFolder(elsewhere), 'socket')
  return { home, data, log: path.join(base, 'pg.log'), sockets, elsewhere, account }
}

/**
 * As root: whoever a cluster belongs to that an ordinary user made before, or another account in CLEARSPINE_PG_USER.
 *
 * @param {string} data
 * @returns {import('./account.mjs').Account | undefined}
 */
function ownerOf(data) {
  const found = statSync(data, { throwIfNoEntry: false })
  return found && found.uid !== 0 && process.getuid?.() === 0 ? { uid: found.uid, gid: found.gid } : undefined
}

/**
 * Makes a folder that only the server's account may enter.
 *
 * @param {string} folder
 * @param {Place} place
 */
export function makePrivateFolder(folder, { account }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
}

/**
 * /var/tmp is everybody's: a folder that somebody else put there under our name is not to be trusted with a database.
 *
 * @param {string} folder
 */
export function ownFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Refusal(
      `${folder} was made by somebody else: remove it, or set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
  return folder
}
