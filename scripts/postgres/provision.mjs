import pg from 'pg'
import { urlWith } from './connection-url.mjs'
import { APP, AUDITOR, LOGIN_ROLES, MIGRATOR, OWNER, SEQUENCER } from './roles.mjs'

/** Any one number: two provisioners at once must not both find a role missing and both make it. */
const PROVISION_LOCK = 7_114_259_301

/**
 * The extensions that the schema needs: a clearance's range may not overlap another's (btree_gist), names are found by
 * their parts (pg_trgm). Both are trusted, so that the owner of a database could make them too; made here, a migration
 * does not depend on the server's settings for that.
 */
const EXTENSIONS = ['btree_gist', 'pg_trgm']

/**
 * @typedef {object} Passwords
 * @property {string} migratorPassword
 * @property {string} appPassword
 * @property {string} sequencerPassword
 * @property {string} auditorPassword
 */

/**
 * Makes the roles and the database, or brings them to the same state again.
 *
 * @param {string} adminUrl a role that may create roles and databases
 * @param {string} database
 * @param {Passwords} [passwords] left as they are when not given
 */
export async function provision(adminUrl, database, passwords) {
  await withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [PROVISION_LOCK])
    await ensureRoles(admin, passwords)
    if (!(await exists(admin, 'pg_database where datname = $1', database))) await createDatabase(admin, database)
  })
  await withClient(urlWith(adminUrl, { database }), prepareSchema)
}

/**
 * A new database that belongs to the owner role and that nobody else may enter uninvited. What is in a template comes
 * along, the rights to the database itself do not.
 *
 * @param {pg.Client} admin
 * @param {string} database
 * @param {string} [template]
 */
export async function createDatabase(admin, database, template = 'template1') {
  const name = pg.escapeIdentifier(database)
  await admin.query(`create database ${name} owner ${OWNER} template ${pg.escapeIdentifier(template)}`)
  await admin.query(`revoke all on database ${name} from public`)
  await admin.query(`grant connect on database ${name} to ${LOGIN_ROLES.join(', ')}`)
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * @param {pg.Client} admin
 * @param {Passwords} [passwords]
 */
async function ensureRoles(admin, passwords) {
  await ensureRole(admin, OWNER, 'nologin')
  await ensureRole(admin, MIGRATOR, loginWith(passwords?.migratorPassword))
  await ensureRole(admin, APP, loginWith(passwords?.appPassword))
  await ensureRole(admin, SEQUENCER, loginWith(passwords?.sequencerPassword))
  await ensureRole(admin, AUDITOR, loginWith(passwords?.auditorPassword))
  await admin.query(`grant ${OWNER} to ${MIGRATOR}`)
  await admin.query(`alter role ${MIGRATOR} set role = '${OWNER}'`)
  await admin.query(`alter role ${AUDITOR} set default_transaction_read_only = on`)
  // Only a superuser may give a database to a role that it is not a member of.
  if (!(await exists(admin, 'pg_roles where rolname = current_user and rolsuper'))) {
    await admin.query(`grant ${OWNER} to current_user`)
  }
}

/**
 * @param {pg.Client} admin
 * @param {string} role
 * @param {string} options
 */
async function ensureRole(admin, role, options) {
  const verb = (await exists(admin, 'pg_roles where rolname = $1', role)) ? 'alter' : 'create'
  await admin.query(`${verb} role ${role} ${options} nocreatedb nocreaterole`)
  // The driver writes times as UTC text without an offset; in a session of another zone they would be other instants.
  await admin.query(`alter role ${role} set timezone = 'UTC'`)
}

/** @param {pg.Client} admin connected to the database itself */
async function prepareSchema(admin) {
  const { rows } = await admin.query('select quote_ident(current_database()) as database')
  await admin.query(`alter database ${rows[0].database} owner to ${OWNER}`)
  await admin.query(`revoke all on database ${rows[0].database} from public`)
  await admin.query(`grant connect on database ${rows[0].database} to ${LOGIN_ROLES.join(', ')}`)
  await admin.query('revoke all on schema public from public')
  await admin.query(`grant usage, create on schema public to ${OWNER}`)
  await admin.query(`grant usage on schema public to ${APP}, ${SEQUENCER}, ${AUDITOR}`)
  for (const extension of EXTENSIONS) await admin.query(`create extension if not exists ${extension}`)
}

/** @param {string} [password] */
const loginWith = (password) => (password ? `login password ${pg.escapeLiteral(password)}` : 'login')

/**
 * @param {pg.Client} client
 * @param {string} what a table and condition
 * @param {...string} values
 */
async function exists(client, what, ...values) {
  return (await client.query(`select from ${what}`, values)).rowCount === 1
}
