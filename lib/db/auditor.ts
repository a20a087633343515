import 'server-only'
import { CONNECT_TIMEOUT_MS, connectTo } from './connect.ts'
import type { Prisma } from './generated/client.ts'

/** One transaction reads from the first entry to the last. */
const POOL_SIZE = 1

/** A verification of everything takes minutes, and must not be ended by a watch. */
const TIMEOUT_MS = 24 * 60 * 60_000

declare const audited: unique symbol

/** A transaction of the auditor's role: it reads every facility's records, all of one moment, and can write nothing. */
export type AuditorTx = Prisma.TransactionClient & { readonly [audited]: true }

/**
 * Runs `work` over one snapshot of the whole database, read only, and closes the connection. What is written meanwhile
 * is not seen, so that a verification beside a running portal raises no false alarm.
 */
export async function asAuditor<T>(address: string, work: (tx: AuditorTx) => Promise<T>): Promise<T> {
  const client = connectTo(address, POOL_SIZE)
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
