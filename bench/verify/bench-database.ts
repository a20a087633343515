import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { roleUrls } from '../../scripts/postgres/connection-url.mjs'
import { migrate } from '../../scripts/postgres/migrate.mjs'
import { provision, withClient } from '../../scripts/postgres/provision.mjs'
import { joinServer } from '../../scripts/postgres/server.mjs'
import { root } from '../../scripts/support/checkout.mjs'

/** A server for figures alone: what it holds need not outlive a power cut, and nobody waits for its disk. */
const HOME = path.join(root, '.data', 'bench')
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=4GB']

const DATABASE = 'bench_verify'

export type BenchDatabase = {
  readonly superuserUrl: string
  /** What leads the portal's code to it. */
  readonly environment: Readonly<Record<string, string>>
  readonly leave: () => Promise<void>
}

/** A new database with the product's schema, and an empty folder beside it. */
export async function benchDatabase(): Promise<BenchDatabase> {
  const server = await joinServer(HOME, FORGETFUL)
  await withClient(server.superuserUrl('postgres'), (superuser) =>
    superuser.query(`drop database if exists ${DATABASE} with (force)`),
  )
  await provision(server.superuserUrl('postgres'), DATABASE, server.secrets)
  const superuserUrl = server.superuserUrl(DATABASE)
  const urls = roleUrls(superuserUrl, server.secrets)
  await migrate(urls.migrator)
  const files = path.join(HOME, 'verify')
  await rm(files, { recursive: true, force: true })
  await mkdir(files, { recursive: true })
  return {
    superuserUrl,
    environment: {
      DATABASE_URL: urls.app,
      DATABASE_OWNER_URL: urls.migrator,
      DATABASE_SEQUENCER_URL: urls.sequencer,
      DATABASE_AUDITOR_URL: urls.auditor,
      CLEARSPINE_LOG_DIR: path.join(files, 'log'),
      CLEARSPINE_LOG_KEY: path.join(files, 'key'),
    },
    leave: server.leave,
  }
}
