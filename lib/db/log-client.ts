import 'server-only'
import { CONNECT_TIMEOUT_MS, connectTo } from './connect.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'
import type { LogReader } from './log-reader.ts'

/** One batch at a time, one checkpoint, and one to spare for whoever reads while the other two write. */
const POOL_SIZE = 3

/** A batch takes some tens of milliseconds; what takes longer than this holds up every signature. */
const TIMEOUT_MS = 30_000

/** Writing a million entries' tiles for the first time takes minutes. */
const PUBLISHING_TIMEOUT_MS = 3_600_000

/** Any two numbers that nothing else in the database uses. Whoever holds the first grows the log or signs its head. */
const LOG_LOCK = 7_114_259_302
/** Whoever holds the second writes into the published folder. */
const PUBLISHING_LOCK = 7_114_259_303

declare const locked: unique symbol

/** A transaction of the sequencer's role that holds the log's lock until it ends. */
export type LogTx = Prisma.TransactionClient & { readonly [locked]: true }

function connect(): PrismaClient {
  const address = process.env.DATABASE_SEQUENCER_URL
  if (!address)
    throw new Error('DATABASE_SEQUENCER_URL is not set: start the portal with `npm start`, or set it (README)')
  return connectTo(address, POOL_SIZE)
}

const globalForLog = globalThis as typeof globalThis & { clearspineLogPrisma?: PrismaClient }

/** The client of the sequencer's role, made at first use: it reads entries of every facility, so only lib/db/log-* use it. */
export function logPrisma(): PrismaClient {
  globalForLog.clearspineLogPrisma ??= connect()
  return globalForLog.clearspineLogPrisma
}

/** The committed log, for whoever compares it with what was published. */
export const committedLog = (): LogReader => logPrisma()

/** Closes the pool; for commands and tests that end. */
export async function disconnectLog(): Promise<void> {
  const open = globalForLog.clearspineLogPrisma
  globalForLog.clearspineLogPrisma = undefined
  await open?.$disconnect()
}

/**
 * Runs `work` under the log's lock, in one transaction whose commit is on disk before it is believed; null where somebody
 * else holds the lock. The lock is the transaction's, so that PostgreSQL gives it back however the process ends.
 */
export async function underLogLock<T>(work: (tx: LogTx) => Promise<T>): Promise<T | null> {
  return underLock(LOG_LOCK, TIMEOUT_MS, work)
}

/** The same under the lock of the published folder, which nobody needs for growing the log. */
export async function underPublishingLock<T>(work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T | null> {
  return underLock(PUBLISHING_LOCK, PUBLISHING_TIMEOUT_MS, work)
}

async function underLock<T>(lock: number, timeout: number, work: (tx: LogTx) => Promise<T>): Promise<T | null> {
  return logPrisma().$transaction(
    async (tx) => {
      const [row] = await tx.$queryRaw<{ held: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(${lock}::bigint) AS held, set_config('synchronous_commit', 'on', true)`
      return row?.held ? work(tx as LogTx) : null
    },
    { timeout, maxWait: CONNECT_TIMEOUT_MS },
  )
}
