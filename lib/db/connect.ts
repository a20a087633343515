import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client.ts'

/**
 * How long a request waits for a connection before the page says that the service is not available. A server that is down
 * refuses at once; this is for one that is busy, where waiting a little is kinder than an error.
 */
export const CONNECT_TIMEOUT_MS = 5_000

/** A client of one role, with at most so many connections, made when they are needed. */
export function connectTo(address: string, connections: number): PrismaClient {
  const url = new URL(address)
  const pool = new pg.Pool({
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    max: connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    // The adapter writes and reads timestamps as UTC text without looking at the session's zone: pin it.
    options: '-c timezone=UTC',
  })
  // A server that is killed says so on connections that the pool is just throwing away, where nobody listens any more; in
  // Node that ends the process. Whoever uses the connection is told by their own query.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) })
}
