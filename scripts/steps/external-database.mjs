import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { databaseOf, roleUrls } from '../postgres/connection-url.mjs'
import { migrate } from '../postgres/migrate.mjs'
import { provision, withClient } from '../postgres/provision.mjs'
import { OWNER } from '../postgres/roles.mjs'
import { dataFolder } from '../support/checkout.mjs'
import { Refusal } from '../support/refusal.mjs'
import { secretsIn } from '../support/secrets.mjs'
import { step } from '../support/step.mjs'

/** The oldest server that has all the schema uses (`IS JSON … WITH UNIQUE KEYS` came with 16). */
const OLDEST = 160_000

/** A server that says nothing for so long is not one that a portal can work with. */
const PATIENCE_MS = 10_000

/**
 * The operator's own PostgreSQL: checked, and at the newest migration. Nothing is started and no demo data written.
 *
 * @returns {Promise<{ urls: Partial<import('../postgres/connection-url.mjs').RoleUrls> & { app: string, migrator: string } }>}
 */
export async function externalDatabase(env = process.env) {
  const given = env.DATABASE_URL ?? ''
  const server = await inspect('DATABASE_URL', given)
  step(`Using the PostgreSQL ${server.version} of DATABASE_URL.`)
  const urls = await urlsFor(given, server.mayCreateRoles, env)
  const applied = await migrate(urls.migrator)
  if (applied.length > 0) step(`Applied ${applied.length} migration${applied.length === 1 ? '' : 's'}.`)
  return { urls }
}

/**
 * @param {string} variable its name, for the refusal
 * @param {string} url
 */
export async function inspect(variable, url) {
  const where = whereOf(variable, url)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS })
  try {
    await client.connect()
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
              rolsuper or rolcreaterole as may_create_roles
       from pg_roles where rolname = current_user`,
    )
    const [{ number, version, may_create_roles: mayCreateRoles }] = rows
    if (number >= OLDEST) return { version, mayCreateRoles }
    throw new Refusal(`The PostgreSQL at ${where} is version ${version}, and Clearspine needs 16 or newer.`)
  } catch (error) {
    if (error instanceof Refusal) throw error
    const { code, message } = /** @type {{ code?: string, message: string }} */ (error)
    throw new Refusal(`The PostgreSQL at ${where} cannot be used (${message || code}): check ${variable}.`)
  } finally {
    await client.end()
  }
}

/**
 * The portal must not run as a role that owns its tables: ownership goes around the rules that keep records from being
 * changed. With one URL only, of a role that may create roles, the project's own roles are made and used.
 *
 * @param {string} given
 * @param {boolean} mayCreateRoles
 * @param {NodeJS.ProcessEnv} env
 */
async function urlsFor(given, mayCreateRoles, env) {
  if (env.DATABASE_OWNER_URL && env.DATABASE_SEQUENCER_URL) {
    await inspect('DATABASE_OWNER_URL', env.DATABASE_OWNER_URL)
    return { app: given, migrator: env.DATABASE_OWNER_URL, sequencer: env.DATABASE_SEQUENCER_URL }
  }
  if (!mayCreateRoles) {
    throw new Refusal(
      'DATABASE_URL is set without DATABASE_OWNER_URL and DATABASE_SEQUENCER_URL: run `npm run db:provision` with the DATABASE_URL of a role that may create roles, and set the URLs that it prints.',
    )
  }
  const { host, pathname } = new URL(given)
  const id = createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 12)
  const folder = path.join(dataFolder, 'external', id)
  if (!existsSync(path.join(folder, 'secrets.json')) && (await hasOurRoles(given))) {
    throw new Refusal(
      `The server of DATABASE_URL has Clearspine's roles already, with passwords that are not known here: set DATABASE_URL, DATABASE_OWNER_URL and DATABASE_SEQUENCER_URL as \`npm run db:provision\` printed them.`,
    )
  }
  const secrets = secretsIn(folder)
  await provision(given, databaseOf(given), secrets)
  step(`Connecting as the project's own roles; their passwords are kept in ${path.relative(process.cwd(), folder)}.`)
  return roleUrls(given, secrets)
}

/** @param {string} url */
export const hasOurRoles = (url) =>
  withClient(url, async (client) => {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [OWNER])
    return rowCount === 1
  })

/**
 * Where a URL leads, without its password.
 *
 * @param {string} variable
 * @param {string} url
 */
function whereOf(variable, url) {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new Refusal(`${variable} must be a URL such as postgresql://user:password@host:5432/clearspine.`)
  }
  const { host, pathname, searchParams } = new URL(url)
  return `${searchParams.get('host') ?? host}${pathname}`
}
