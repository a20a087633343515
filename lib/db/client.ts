import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client.ts'

/** Connections of one process, unless the operator says otherwise. PostgreSQL's 100 then serve several processes and an operator. */
const POOL_SIZE = 10

/**
 * How long a request waits for a connection before the page says that the service is not available. A server that is down
 * refuses at once; this is for one that is busy, where waiting a little is kinder than an error.
 */
const CONNECT_TIMEOUT_MS = 5_000

function connect(connections: number): PrismaClient {
  const address = process.env.DATABASE_URL
  if (!address) throw new Error('DATABASE_URL is not set: start the portal with `npm start`, or set it (README)')
  const url = new URL(address)
  const adapter = new PrismaPg({
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
  return new PrismaClient({ adapter })
}

const globalForPrisma = globalThis as typeof globalThis & {
  clearspinePrisma?: PrismaClient
  clearspineProbe?: PrismaClient
}

/**
 * The one client of this process, made at first use; kept on globalThis because development reloads modules.
 * Nothing but lib/db/transaction.ts and the look-ups before sign-in may use it: everything else asks for a transaction
 * of an actor's facility.
 */
export function prisma(): PrismaClient {
  globalForPrisma.clearspinePrisma ??= connect(Number(process.env.DATABASE_POOL_SIZE || POOL_SIZE))
  return globalForPrisma.clearspinePrisma
}

/** The one connection beside the pool, for lib/db/health.ts alone: what it asks must not stand in the requests' queue. */
export function probe(): PrismaClient {
  globalForPrisma.clearspineProbe ??= connect(1)
  return globalForPrisma.clearspineProbe
}

/** Lets go of the probe's connection without waiting for it; the next question opens a new one. */
export function disconnectProbe(): void {
  const abandoned = globalForPrisma.clearspineProbe
  globalForPrisma.clearspineProbe = undefined
  // It may never come to an end, and nobody needs it any more.
  abandoned?.$disconnect().catch(() => undefined)
}

/** Closes the pool; for scripts and tests that end. */
export async function disconnect(): Promise<void> {
  const open = [globalForPrisma.clearspinePrisma, globalForPrisma.clearspineProbe]
  globalForPrisma.clearspinePrisma = undefined
  globalForPrisma.clearspineProbe = undefined
  await Promise.all(open.map((client) => client?.$disconnect()))
}
