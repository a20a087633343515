import type { Actor } from '#lib/access/actor'
import { appendEntry } from '#lib/db/audit-log'
import { committedLog } from '#lib/db/log-client'
import { type LogCounts, logCounts, type SignedHead, signedHead, waitingEntries } from '#lib/db/log-overview'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result } from './shared/result.ts'

export type Integrity = {
  /** Null while nothing was signed. */
  readonly head: (SignedHead & LogCounts) | null
  readonly waiting: number
}

/** What somebody is shown who has the log checked in the browser; that they did is an entry. */
export async function viewIntegrity(actor: Actor, now: Date): Promise<Result<Integrity, NotPermitted>> {
  return permitted(actor, 'audit.verify', now, async (tx) => {
    const signed = await signedHead(tx)
    const head = signed && { ...signed, ...(await logCounts(tx, signed)) }
    await appendEntry(tx, actor, {
      type: 'audit.verified',
      at: now,
      purpose: 'HCOMPL',
      payload: { in: 'browser', size: head?.checkpoint.size ?? null },
    })
    return done({ head, waiting: await waitingEntries(committedLog()) })
  })
}
