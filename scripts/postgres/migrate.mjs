import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../support/checkout.mjs'
import { Refusal } from '../support/refusal.mjs'
import { withClient } from './provision.mjs'

export const migrationsFolder = path.join(root, 'prisma', 'migrations')

/** The advisory lock that Prisma Migrate itself takes (schema-engine, `advisory_lock`), so that the two wait for each other. */
const PRISMA_MIGRATE_LOCK = 72_707_369

/** Prisma Migrate's own table, column by column, so that `prisma migrate status` understands what was done here. */
const MIGRATIONS_TABLE = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`

/**
 * Applies prisma/migrations as `prisma migrate deploy` does, in a tenth of the time and without Prisma's native engine,
 * which its installer fetches from a site of its own. One transaction a migration: a failed one leaves nothing behind.
 *
 * @param {string} url of the migrator role
 * @returns {Promise<string[]>} the names of the migrations applied now
 */
export async function migrate(url) {
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [PRISMA_MIGRATE_LOCK])
    await client.query(MIGRATIONS_TABLE)
    const { rows: known } = await client.query(
      'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null',
    )
    const names = []
    for (const migration of migrationsOnDisk()) {
      const before = known.find((row) => row.migration_name === migration.name)
      if (before) refuseUnlessSame(before, migration)
      else {
        await apply(client, migration)
        names.push(migration.name)
      }
    }
    return names
  })
}

/**
 * One digest for all migrations in order: two checkouts with the same one have the same schema.
 */
export function migrationsDigest() {
  const digest = createHash('sha256')
  for (const { name, checksum } of migrationsOnDisk()) digest.update(`${name} ${checksum}\n`)
  return digest.digest('hex')
}

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/** @returns {Migration[]} oldest first: names begin with the time they were made */
function migrationsOnDisk() {
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(migrationsFolder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * @param {{ checksum: string, finished_at: Date | null }} before
 * @param {Migration} migration
 */
function refuseUnlessSame(before, { name, checksum }) {
  if (!before.finished_at) {
    throw new Refusal(
      `Migration ${name} failed when it was applied before: resolve it with \`npx prisma migrate resolve\`.`,
    )
  }
  if (before.checksum !== checksum) {
    throw new Refusal(
      `Migration ${name} was changed after it was applied to this database: restore the file, or for the embedded database run \`npm run db:reset\`.`,
    )
  }
}

/**
 * @param {import('pg').Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, sql, checksum }) {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed: ${/** @type {Error} */ (error).message}`, { cause: error })
  }
}
