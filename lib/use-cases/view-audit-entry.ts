import type { Actor } from '#lib/access/actor'
import { type AuditEntry, decodeEntry } from '#lib/audit/entry'
import { AuditError } from '#lib/audit/error'
import { type PayloadView, viewPayload } from '#lib/audit/payload-difference'
import { type FlagSummary, flagsOfEntry } from '#lib/db/audit-flags'
import { appendEntry } from '#lib/db/audit-log'
import { type AuditRow, findEntry, findPayload, patientsByAuditRef, searchEntries } from '#lib/db/audit-search'
import { anything } from '#lib/db/audit-search-filter'
import { type HandedOutProof, proofOf } from '#lib/db/log-proofs'

import type { Patient } from '#lib/db/patients'
import { type Erasure, findErasure } from '#lib/db/payload-erasures'
import { allPractitioners, type PractitionerSummary } from '#lib/db/practitioners'
import { findSessionClient } from '#lib/db/session-client'
import type { Tx } from '#lib/db/transaction'
import { isAdministrative } from './shared/administrative-entry.ts'
import { contentPurpose } from './shared/may-read-content.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

/** A request does a handful of things; more than this is a list of its own. */
const OF_ONE_REQUEST = 50

export type AuditEntryView = {
  readonly entry: AuditEntry
  /** The exact leaf. */
  readonly canonical: string
  readonly place: number | null
  /** The newest proof; null while no signed head covers the entry, `damaged` where the stored log does not lead to it. */
  readonly proof: HandedOutProof | null | 'damaged'
  readonly practitioners: ReadonlyMap<string, PractitionerSummary>
  readonly patients: ReadonlyMap<string, Patient>
  readonly patient: Patient | null
  /** The browser's own description at sign-in. */
  readonly client: string | null
  /** What else the same request did, newest first. */
  readonly sameRequest: readonly AuditRow[]
  readonly flags: readonly FlagSummary[]
  /** What the act was about: shown, not for this reader, never there, or erased. */
  readonly content:
    | { readonly kind: 'shown'; readonly view: PayloadView }
    | { readonly kind: 'withheld' }
    | { readonly kind: 'none' }
    | { readonly kind: 'erased' }
  readonly erasure: Erasure | null
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * One entry of the trail with its leaf, its place and its proof. Clinical content is shown only to those who may read it;
 * the look is an entry, and being shown content is one more.
 */
export async function viewAuditEntry(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<AuditEntryView, 'not-found' | NotPermitted>> {
  return permitted(actor, 'audit.view-entry', now, async (tx) => {
    const row = UUID.test(id) ? await findEntry(tx, id) : null
    if (!row) return refused('not-found')
    const entry = decodeEntry(row.canonical)
    // What is administrative through and through is no content.
    const seenFor = isAdministrative(entry) ? 'HCOMPL' : await contentPurpose(tx, actor, entry.patientRef, now)
    const content = seenFor === null ? withheld(entry) : await contentOf(tx, entry)
    const look = {
      at: now,
      subject: `audit-entry:${entry.id}`,
      patientRef: entry.patientRef,
      purpose: 'HCOMPL',
    } as const
    await appendEntry(tx, actor, { type: 'audit.entry-viewed', ...look })
    if (seenFor !== null && content.kind === 'shown' && !isAdministrative(entry)) {
      await appendEntry(tx, actor, { type: 'audit.content-viewed', ...look, purpose: seenFor })
    }
    const ofRequest = { ...anything(actor.facility.id), request: entry.requestId }
    const sameRequest = (await searchEntries(tx, ofRequest, null, OF_ONE_REQUEST)).filter((other) => other.id !== id)
    const refs = [row, ...sameRequest].flatMap(({ patientRef }) => patientRef ?? [])
    const patients = await patientsByAuditRef(tx, refs)
    return done({
      entry,
      canonical: row.canonical,
      place: row.place,
      proof: await newestProof(tx, row),
      practitioners: await allPractitioners(tx),
      patients,
      patient: entry.patientRef === null ? null : (patients.get(entry.patientRef) ?? null),
      client: entry.actor.session === null ? null : await findSessionClient(tx, entry.actor.session),
      sameRequest,
      flags: await flagsOfEntry(tx, id),
      content,
      erasure: await findErasure(tx, id),
    })
  })
}

function withheld(entry: AuditEntry): AuditEntryView['content'] {
  return { kind: entry.payloadCommit === null ? 'none' : 'withheld' }
}

async function contentOf(tx: Tx, entry: AuditEntry): Promise<AuditEntryView['content']> {
  if (entry.payloadCommit === null) return { kind: 'none' }
  const payload = await findPayload(tx, entry.id)
  return payload === null ? { kind: 'erased' } : { kind: 'shown', view: viewPayload(payload) }
}

/** A log that does not lead to the entry gives no proof; the page then says so, and must not fail for it. */
async function newestProof(
  tx: Tx,
  row: { readonly id: string; readonly canonical: string },
): Promise<AuditEntryView['proof']> {
  try {
    return await proofOf(tx, row)
  } catch (failure) {
    if (failure instanceof AuditError) return 'damaged'
    throw failure
  }
}
