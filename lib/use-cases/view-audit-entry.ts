import type { Actor } from '#lib/access/actor'
import { type AuditEntry, decodeEntry } from '#lib/audit/entry'
import { appendEntry } from '#lib/db/audit-log'
import { findEntry, findPayload, patientsByAuditRef } from '#lib/db/audit-search'
import type { Patient } from '#lib/db/patients'
import { type PractitionerSummary, practitionersById } from '#lib/db/practitioners'
import type { Tx } from '#lib/db/transaction'
import { contentPurpose } from './shared/may-read-content.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type AuditEntryView = {
  readonly entry: AuditEntry
  /** The exact leaf. */
  readonly canonical: string
  readonly practitioner: PractitionerSummary | null
  readonly patient: Patient | null
  /** What the act was about, in full, for those who may see clinical content; null for everybody else. */
  readonly payload: string | null
  /** Whether there is more than may be shown. */
  readonly contentWithheld: boolean
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Purposes whose payload is administrative through and through: no clinical word stands in it. */
const ADMINISTRATIVE: readonly AuditEntry['purpose'][] = ['HSYSADMIN', 'HCOMPL', 'HQUALIMP']

/** One entry of the trail with its leaf. Clinical content is shown as shared/may-read-content.ts says; the look is an entry. */
export async function viewAuditEntry(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<AuditEntryView, 'not-found' | NotPermitted>> {
  return permitted(actor, 'audit.view-entry', now, async (tx) => {
    const row = UUID.test(id) ? await findEntry(tx, id) : null
    if (!row) return refused('not-found')
    const entry = decodeEntry(row.canonical)
    const purpose = await shownUnder(tx, actor, entry, now)
    const payload = purpose === null ? null : await findPayload(tx, id)
    const seen = payload !== null && !ADMINISTRATIVE.includes(entry.purpose)
    const practitioners = await practitionersById(tx, UUID.test(entry.actor.id) ? [entry.actor.id] : [])
    const patients = await patientsByAuditRef(tx, entry.patientRef === null ? [] : [entry.patientRef])
    await appendEntry(tx, actor, {
      type: seen ? 'audit.content-viewed' : 'audit.entry-viewed',
      at: now,
      subject: `audit-entry:${entry.id}`,
      patientRef: entry.patientRef,
      purpose: purpose ?? 'HCOMPL',
    })
    return done({
      entry,
      canonical: row.canonical,
      practitioner: practitioners.get(entry.actor.id) ?? null,
      patient: entry.patientRef === null ? null : (patients.get(entry.patientRef) ?? null),
      payload,
      contentWithheld: entry.payloadCommit !== null && purpose === null,
    })
  })
}

/** Under which purpose the payload may be shown, or null. What is administrative through and through is no content. */
async function shownUnder(tx: Tx, actor: Actor, entry: AuditEntry, now: Date): ReturnType<typeof contentPurpose> {
  return ADMINISTRATIVE.includes(entry.purpose) ? 'HCOMPL' : contentPurpose(tx, actor, entry.patientRef, now)
}
