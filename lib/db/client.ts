import 'server-only'
import { connectTo } from './connect.ts'
import type { PrismaClient } from './generated/client.ts'

/** Connections of one process, unless the operator says otherwise. PostgreSQL's 100 then serve several processes and an operator. */
const POOL_SIZE = 10

function connect(connections: number): PrismaClient {
  const address = process.env.DATABASE_URL
  if (!address) throw new Error('DATABASE_URL is not set: start the portal with `npm start`, or set it (README)')
  return connectTo(address, connections)
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
