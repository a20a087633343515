/** A stage for drills and benches: a PostgreSQL of its own with everything that a portal needs, and nothing of yours. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { disconnect } from '#lib/db/client'
import { disconnectLog } from '#lib/db/log-client'
import { createSigningKey, newOrigin } from '#lib/use-cases/log/signing-key'
import { roleUrls } from '../../postgres/connection-url.mjs'
import { migrate } from '../../postgres/migrate.mjs'
import { provision } from '../../postgres/provision.mjs'
import { destroyServer, joinServer, type Server } from '../../postgres/server.mjs'

const PORTAL = 'http://localhost:3000'

export type Stage = {
  readonly home: string
  readonly folder: string
  readonly keyFile: string
  readonly superuserUrl: string
  /** Starts the server again after it was killed. */
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

/** As durable as the portal's own server: these measure and break what would run. */
export async function openStage(settings: readonly string[] = [], home = newHome()): Promise<Stage> {
  // Whoever was connected before was so to another server.
  await Promise.all([disconnect(), disconnectLog()])
  let server: Server = await joinServer(home, settings)
  await provision(server.superuserUrl('postgres'), 'clearspine', server.secrets)
  const urls = roleUrls(server.superuserUrl('clearspine'), server.secrets)
  await migrate(urls.migrator)
  const [folder, keyFile] = [path.join(home, 'log'), path.join(home, 'log-signing-key')]
  await createSigningKey(keyFile, newOrigin(PORTAL))
  Object.assign(process.env, {
    DATABASE_URL: urls.app,
    DATABASE_OWNER_URL: urls.migrator,
    DATABASE_SEQUENCER_URL: urls.sequencer,
    DATABASE_AUDITOR_URL: urls.auditor,
    CLEARSPINE_LOG_DIR: folder,
    CLEARSPINE_LOG_KEY: keyFile,
    CLEARSPINE_FACTOR_KEY: server.secrets.factorKey,
    NEXTAUTH_SECRET: server.secrets.nextAuthSecret,
    NEXTAUTH_URL: PORTAL,
  })
  return {
    ...{ home, folder, keyFile },
    superuserUrl: server.superuserUrl('clearspine'),
    restart: async () => {
      server = await joinServer(home, settings)
    },
    close: async () => {
      await disconnect()
      await disconnectLog()
      await server.leave()
      await destroyServer(home)
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function newHome(): string {
  const home = mkdtempSync(path.join(tmpdir(), 'clearspine-drill-'))
  // mkdtemp lets nobody else in, and as root the server runs as somebody else, who gets a folder of the usual rights.
  rmSync(home, { recursive: true })
  return home
}
