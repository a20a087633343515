import { databaseOf, roleUrls, urlWith } from '../postgres/connection-url.mjs'
import { provision } from '../postgres/provision.mjs'
import { hasOurRoles, inspect } from '../steps/external-database.mjs'
import { Refusal } from '../support/refusal.mjs'
import { newSecrets } from '../support/secrets.mjs'

/**
 * `npm run db:provision`: makes roles and database on a PostgreSQL of the operator's own. The URLs are printed once and
 * not kept: where secrets live is the operator's to decide.
 *
 * @param {readonly string[]} args `--new-passwords` for roles that are there already
 */
export async function run(args) {
  const given = process.env.DATABASE_URL
  if (!given) {
    throw new Refusal(
      'Set DATABASE_URL to the database to make, as a role that may create roles and databases: DATABASE_URL=postgresql://postgres:password@host:5432/clearspine npm run db:provision',
    )
  }
  // The database itself may not be there yet; the one called postgres is on every server.
  const adminUrl = urlWith(given, { database: 'postgres' })
  const { mayCreateRoles } = await inspect('DATABASE_URL', adminUrl)
  if (!mayCreateRoles)
    throw new Refusal('The role of DATABASE_URL may not create roles: use an administrator of the server.')
  const secrets = args.includes('--new-passwords') || !(await hasOurRoles(adminUrl)) ? newSecrets() : undefined
  await provision(adminUrl, databaseOf(given), secrets)
  console.log(secrets ? environmentLines(given, secrets) : 'The roles were there; their passwords are as they were.')
}

/**
 * @param {string} given
 * @param {import('../postgres/provision.mjs').Passwords} secrets
 */
function environmentLines(given, secrets) {
  const urls = roleUrls(given, secrets)
  return [
    `DATABASE_URL='${urls.app}'`,
    `DATABASE_OWNER_URL='${urls.migrator}'`,
    `DATABASE_SEQUENCER_URL='${urls.sequencer}'`,
    `DATABASE_AUDITOR_URL='${urls.auditor}'`,
    '# The audit log: a folder outside the database, and its key, which `npm run audit:key -- --new` makes once.',
    "CLEARSPINE_LOG_DIR='/var/lib/clearspine/log'",
    "CLEARSPINE_LOG_KEY='/etc/clearspine/log-signing-key'",
    '# Set these and the secrets (docs/operations.md), then open the facility: npm run user:invite-first',
  ].join('\n')
}
