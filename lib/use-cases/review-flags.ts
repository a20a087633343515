import type { Actor } from '#lib/access/actor'
import { countOpenFlags, type FlagSummary, listFlags } from '#lib/db/audit-flags'
import { appendEntry } from '#lib/db/audit-log'
import { patientsByAuditRef } from '#lib/db/audit-search'
import type { Patient } from '#lib/db/patients'
import { isUuid } from '#lib/db/patients'
import { allPractitioners, type PractitionerSummary } from '#lib/db/practitioners'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { type RaisedFlags, raiseFlags } from './shared/raise-flags.ts'
import { done, type Result } from './shared/result.ts'

/** Flags of one page: each is read, not skimmed. */
const PAGE = 25

export type FlagQueue = {
  readonly flags: readonly FlagSummary[]
  readonly older: string | null
  readonly open: number
  readonly job: RaisedFlags
  readonly practitioners: ReadonlyMap<string, PractitionerSummary>
  readonly patients: ReadonlyMap<string, Patient>
}

/**
 * The queue of flags, after the rules have read what is new in the log: opening it is what makes them read, so that flags
 * are never staler than their queue. The look is an entry.
 */
export async function reviewFlags(
  actor: Actor,
  { open, after }: { readonly open: boolean; readonly after: string | null },
  now: Date,
): Promise<Result<FlagQueue, NotPermitted>> {
  return permitted(actor, 'audit.review-flags', now, async (tx) => {
    const job = await raiseFlags(tx, actor, now)
    const found = await listFlags(tx, { open, after: after !== null && isUuid(after) ? after : null, limit: PAGE + 1 })
    const flags = found.slice(0, PAGE)
    const waiting = await countOpenFlags(tx)
    await appendEntry(tx, actor, {
      type: 'audit.report-viewed',
      at: now,
      purpose: 'HCOMPL',
      payload: { about: 'flags', open, shown: flags.length, raised: job.raised },
    })
    const refs = flags.flatMap(({ patientRef }) => patientRef ?? [])
    return done({
      flags,
      older: found.length > PAGE ? (flags.at(-1)?.id ?? null) : null,
      open: waiting,
      job,
      practitioners: await allPractitioners(tx),
      patients: await patientsByAuditRef(tx, refs),
    })
  })
}
