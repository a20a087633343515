import type { Actor } from '#lib/access/actor'
import { utf8 } from '#lib/audit/encoding'
import { AuditError } from '#lib/audit/error'
import { formatProof, parseProof } from '#lib/audit/proof'
import { appendEntry } from '#lib/db/audit-log'
import { findEntry } from '#lib/db/audit-search'
import { type HandedOutProof, proofOf } from '#lib/db/log-proofs'
import { isUuid } from '#lib/db/patients'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** Hands out the newest proof of an entry; whoever holds it is a witness of the log from then on. An entry says so. */
export async function downloadEntryProof(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<HandedOutProof, 'not-found' | 'not-covered' | 'damaged' | NotPermitted>> {
  return permitted(actor, 'audit.view-entry', now, async (tx) => {
    const row = isUuid(id) ? await findEntry(tx, id) : null
    if (!row) return refused('not-found')
    const proof = await proofOf(tx, row).catch((failure: unknown) => {
      if (failure instanceof AuditError) return 'damaged' as const
      throw failure
    })
    if (proof === 'damaged') return refused('damaged')
    if (proof === null) return refused('not-covered')
    await appendEntry(tx, actor, {
      type: 'proof.downloaded',
      at: now,
      purpose: 'HCOMPL',
      subject: `audit-entry:${row.id}`,
      patientRef: row.patientRef,
      payload: { index: proof.index, size: proof.size },
    })
    // With the entry's line as its extra, the file is all that a checker needs beside the log's key.
    const text = formatProof({ ...parseProof(proof.text), extra: utf8(row.canonical) })
    return done({ ...proof, text })
  })
}
