import path from 'node:path'
import { oneAtATime } from '../support/pid-file.mjs'
import { secretsIn } from '../support/secrets.mjs'
import { postgresPrograms } from './binaries.mjs'
import { ensureCluster, SUPERUSER } from './cluster.mjs'
import { socketUrl } from './connection-url.mjs'
import { otherLeases, returnLease, takeLease } from './leases.mjs'
import { placeFor } from './place.mjs'
import { PORT, runningPostmaster, startPostmaster, stopPostmaster } from './postmaster.mjs'

/**
 * A PostgreSQL of this checkout's own, on a unix socket.
 *
 * @typedef {object} Server
 * @property {'created' | 'started' | 'joined'} how whether the cluster was made, the server started, or both found
 * @property {import('../support/secrets.mjs').Secrets} secrets
 * @property {(user: string, password: string, database: string) => string} url
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
  const secrets = secretsIn(home)
  const how = await oneAtATime(turn, async () => {
    takeLease(home)
    if (await runningPostmaster(place)) return 'joined'
    const programs = postgresPrograms(place)
    const made = ensureCluster(place, programs, secrets.superuserPassword)
    await startPostmaster(place, programs, settings)
    return made ? 'created' : 'started'
  })
  const url = (user, password, database) => socketUrl({ user, password, database, sockets: place.sockets, port: PORT })
  return {
    how,
    secrets,
    url,
    superuserUrl: (database) => url(SUPERUSER, secrets.superuserPassword, database),
    leave: () =>
      oneAtATime(turn, async () => {
        returnLease(home)
        if (otherLeases(home).length === 0) await stopPostmaster(place)
      }),
  }
}
