import path from 'node:path'
import { roleUrls } from '../postgres/connection-url.mjs'
import { migrate } from '../postgres/migrate.mjs'
import { provision, withClient } from '../postgres/provision.mjs'
import { joinServer } from '../postgres/server.mjs'
import { beforeExit } from '../support/lifecycle.mjs'
import { Refusal } from '../support/refusal.mjs'
import { step } from '../support/step.mjs'

export const DATABASE = 'clearspine'

/** PostgreSQL: the password is wrong (SQLSTATE invalid_password). */
const WRONG_PASSWORD = '28P01'

/**
 * @typedef {object} Database
 * @property {import('../postgres/connection-url.mjs').RoleUrls} urls
 * @property {import('../support/secrets.mjs').Secrets} secrets
 * @property {() => Promise<boolean>} isEmpty whether no facility is in it yet
 * @property {() => Promise<void>} recreate
 */

/**
 * The database of this data folder: started, with its roles, and at the newest migration. Left again when the command ends.
 *
 * @param {string} home
 * @returns {Promise<Database>}
 */
export async function embeddedDatabase(home) {
  step(`Starting the embedded PostgreSQL in ${path.relative(process.cwd(), home) || home} …`)
  const server = await joinServer(home)
  beforeExit(server.leave)
  const urls = roleUrls(server.superuserUrl(DATABASE), server.secrets)
  const bringUp = async () => {
    await provision(server.superuserUrl('postgres'), DATABASE, server.secrets)
    const applied = await migrate(urls.migrator)
    if (applied.length > 0) step(`Applied ${applied.length} migration${applied.length === 1 ? '' : 's'}.`)
  }
  try {
    await bringUp()
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code !== WRONG_PASSWORD) throw error
    throw new Refusal(
      `The database in ${home} was made with other secrets than ${home}/secrets.json: put that file back, or throw the demo database away with \`npm run db:reset\`.`,
    )
  }
  return {
    urls,
    secrets: server.secrets,
    isEmpty: () =>
      withClient(server.superuserUrl(DATABASE), async (superuser) => {
        const { rowCount } = await superuser.query('select from facility limit 1')
        return rowCount === 0
      }),
    recreate: async () => {
      await withClient(server.superuserUrl('postgres'), (superuser) =>
        superuser.query(`drop database ${DATABASE} with (force)`),
      )
      await bringUp()
    },
  }
}
