import type { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { type RoleUrls, roleUrls } from '../../scripts/postgres/connection-url.mjs'
import { migrate, migrationsDigest } from '../../scripts/postgres/migrate.mjs'
import { provision, withClient } from '../../scripts/postgres/provision.mjs'
import { joinServer } from '../../scripts/postgres/server.mjs'
import { root } from '../../scripts/support/checkout.mjs'
import { otherLeases } from '../../scripts/support/leases.mjs'
import { isAlive } from '../../scripts/support/processes.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestPostgres
  }
}

/** What a test file needs to make itself a database; `urls` name the template in its place. */
export interface TestPostgres {
  readonly template: string
  readonly databasePrefix: string
  readonly superuserUrl: string
  readonly urls: RoleUrls
}

const HOME = `${root}/.data/test`

/** Nothing that tests write has to outlive a power cut, and waiting for the disk is most of what a small test waits for. */
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300']

/**
 * One PostgreSQL for the run, in a data folder of its own, and in it one migrated template for this state of the
 * migrations. The cluster and the template are kept: a second run starts in a tenth of a second.
 */
export default async function setUpPostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await joinServer(HOME, FORGETFUL)
  const template = `template_${migrationsDigest().slice(0, 16)}`
  const databasePrefix = `test_${process.pid}_`
  const superuserUrl = server.superuserUrl('postgres')

  await withClient(superuserUrl, async (superuser) => {
    await dropLeftOvers(superuser, template)
    // One run at a time builds the template; the others find it.
    await superuser.query(`select pg_advisory_lock(hashtext('template'))`)
    if (await isThere(superuser, template)) return
    const half = `half_${template}`
    await superuser.query(`drop database if exists ${half} with (force)`)
    await provision(superuserUrl, half, server.secrets)
    await migrate(roleUrls(server.superuserUrl(half), server.secrets).migrator)
    await superuser.query(`alter database ${half} rename to ${template}`)
  })

  project.provide('postgres', {
    template,
    databasePrefix,
    superuserUrl,
    urls: roleUrls(server.superuserUrl(template), server.secrets),
  })
  return async () => {
    await withClient(superuserUrl, (superuser) => dropDatabases(superuser, (name) => name.startsWith(databasePrefix)))
    await server.leave()
  }
}

/** A run that was killed leaves its databases; templates of older migrations go when no other run can be using them. */
async function dropLeftOvers(superuser: Client, template: string): Promise<void> {
  const alone = otherLeases(`${HOME}/pg-users`).length === 0
  await dropDatabases(superuser, (name) => {
    if (name.startsWith('test_')) return !isAlive(Number(name.split('_')[1]))
    return alone && name !== template && /^(half_)?template_/.test(name)
  })
}

async function dropDatabases(superuser: Client, isDone: (name: string) => boolean): Promise<void> {
  const { rows } = await superuser.query<{ datname: string }>('select datname from pg_database')
  for (const { datname } of rows) {
    if (isDone(datname)) await superuser.query(`drop database if exists ${datname} with (force)`)
  }
}

async function isThere(superuser: Client, database: string): Promise<boolean> {
  return (await superuser.query('select from pg_database where datname = $1', [database])).rowCount === 1
}
