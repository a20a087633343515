import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from './generated/client.ts'

/** One transaction reads from the first entry to the last. */
const POOL_SIZE = 1

/** As long as the portal's own pool waits (client.ts). */
const CONNECT_TIMEOUT_MS = 5_000

/** A verification of everything takes minutes, and must not be ended by a watch. */
const TIMEOUT_MS = 24 * 60 * 60_000

declare const audited: unique symbol

/** A transaction of the auditor's role: it reads every facility's records, all of one moment, and can write nothing. */
export type AuditorTx = Prisma.TransactionClient & { readonly [audited]: true }

function connect(address: string): PrismaClient {
  const url = new URL(address)
  const adapter = new PrismaPg({
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    // Rows are digested as JSON with their times in them, which must be those of the writer's session (client.ts).
    options: '-c timezone=UTC',
  })
  return new PrismaClient({ adapter })
}

/**
 * Runs `work` over one snapshot of the whole database, read only, and closes the connection. What is written meanwhile
 * is not seen, so that a verification beside a running portal raises no false alarm.
 */
export async function asAuditor<T>(address: string, work: (tx: AuditorTx) => Promise<T>): Promise<T> {
  const client = connect(address)
  try {
    return await client.$transaction(
      async (tx) => {
        await tx.$executeRaw`SET TRANSACTION READ ONLY`
        return work(tx as AuditorTx)
      },
      { isolationLevel: 'RepeatableRead', timeout: TIMEOUT_MS, maxWait: CONNECT_TIMEOUT_MS },
    )
  } finally {
    await client.$disconnect()
  }
}
