import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'
import { urlWith } from '../../scripts/postgres/connection-url.mjs'
import { createDatabase, withClient } from '../../scripts/postgres/provision.mjs'

/*
 * Runs before each test file: a database of the file's own, copied from the migrated template, and the environment that
 * leads the portal's code to it. Copying is not only faster than cleaning: an append-only log cannot be cleaned.
 */
const { template, databasePrefix, superuserUrl, urls } = inject('postgres')
const database = `${databasePrefix}${randomUUID().replaceAll('-', '').slice(0, 12)}`
await withClient(superuserUrl, (superuser) => createDatabase(superuser, database, template))

process.env.DATABASE_URL = urlWith(urls.app, { database })
process.env.DATABASE_OWNER_URL = urlWith(urls.migrator, { database })
process.env.DATABASE_SEQUENCER_URL = urlWith(urls.sequencer, { database })
process.env.DATABASE_AUDITOR_URL = urlWith(urls.auditor, { database })
process.env.NEXTAUTH_URL = 'http://localhost:3000'
// Constants: nothing that a test encrypts with them leaves the machine.
process.env.NEXTAUTH_SECRET = Buffer.alloc(32, 1).toString('hex')
process.env.CLEARSPINE_FACTOR_KEY = Buffer.alloc(32, 2).toString('hex')
// A log folder of the file's own, made by the tests that publish.
process.env.CLEARSPINE_LOG_DIR = path.join(tmpdir(), 'clearspine-test-logs', database)
process.env.CLEARSPINE_LOG_KEY = path.join(tmpdir(), 'clearspine-test-logs', `${database}.key`)
