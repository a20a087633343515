import { rmSync } from 'node:fs'
import path from 'node:path'
import { otherLeases, returnLease, takeLease } from '../support/leases.mjs'
import { oneAtATime } from '../support/pid-file.mjs'
import { Refusal } from '../support/refusal.mjs'
import { secretsIn } from '../support/secrets.mjs'
import { postgresPrograms } from './binaries.mjs'
import { ensureCluster, SUPERUSER } from './cluster.mjs'
import { socketUrl } from './connection-url.mjs'
import { placeFor } from './place.mjs'
import { PORT, runningPostmaster, startPostmaster, stopPostmaster } from './postmaster.mjs'

/**
 * A PostgreSQL of this checkout's own, on a unix socket.
 *
 * @typedef {object} Server
 * @property {'created' | 'started' | 'joined'} how whether the cluster was made, the server started, or both found
 * @property {import('../support/secrets.mjs').Secrets} secrets
 * @property {(database: string) => string} superuserUrl
 * @property {() => Promise<void>} leave turns it off, unless another process uses it
 */

/**
 * Uses the embedded server of a data folder, and starts it when nobody has.
 *
 * @param {string} home
 * @param {readonly string[]} [settings] `name=value`, only heeded by the process that starts it
 * @returns {Promise<Server>}
 */
export async function joinServer(home, settings = []) {
  const place = placeFor(home)
  const turn = path.join(home, 'pg.turn')
  const users = path.join(home, 'pg-users')
  const secrets = secretsIn(home)
  const how = await oneAtATime(turn, async () => {
    takeLease(users)
    if (await runningPostmaster(place)) return 'joined'
    const programs = postgresPrograms(place)
    const made = ensureCluster(place, programs, secrets.superuserPassword)
    await startPostmaster(place, programs, settings)
    return made ? 'created' : 'started'
  })
  return {
    how,
    secrets,
    superuserUrl: (database) =>
      socketUrl({
        user: SUPERUSER,
        password: secrets.superuserPassword,
        database,
        sockets: place.sockets,
        port: PORT,
      }),
    leave: () =>
      oneAtATime(turn, async () => {
        returnLease(users)
        if (otherLeases(users).length === 0) await stopPostmaster(place)
      }),
  }
}

/**
 * Throws a data folder's server and everything in it away.
 *
 * @param {string} home
 */
export async function destroyServer(home) {
  const place = placeFor(home)
  const users = path.join(home, 'pg-users')
  await oneAtATime(path.join(home, 'pg.turn'), async () => {
    const [user] = otherLeases(users)
    if (user !== undefined) throw new Refusal(`The database is in use by process ${user}: stop that first.`)
    await stopPostmaster(place)
    for (const gone of [place.data, place.log, place.elsewhere]) rmSync(gone, { recursive: true, force: true })
  })
}
