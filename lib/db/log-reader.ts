import 'server-only'
import type { Prisma } from './generated/client.ts'

/**
 * What can ask the log's tables: a transaction of an actor, the sequencer's, or the auditor's. Places and hashes belong to
 * no facility, so that there is no row-level security on them.
 */
export type LogReader = Pick<Prisma.TransactionClient, '$queryRaw'>
