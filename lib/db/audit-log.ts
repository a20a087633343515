import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#lib/access/actor'
import type { Role } from '#lib/access/role'
import { canonicalJson } from '#lib/audit/canonical'
import { type AuditEntry, encodeEntry } from '#lib/audit/entry'
import type { AuditEventType } from '#lib/audit/event'
import { payloadCommitmentOfText, payloadSaltSize } from '#lib/audit/payload'
import { prisma } from './client.ts'
import type { RecordRef } from './record-kinds.ts'
import type { Tx } from './transaction.ts'
import { writtenRecords } from './written-records.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

const AUDIT_ROLES = {
  PHYSICIAN: 'physician',
  PHYSIOTHERAPIST: 'physiotherapist',
  ADMINISTRATOR: 'administrator',
} as const satisfies Record<Role, AuditEntry['actor']['role']>

/** What happened, in the log's own words. `payload` holds what may be erased one day: values, reasons, texts. */
export type AuditEvent = {
  readonly type: AuditEventType
  readonly at: Date
  /** 'kind:uuid' of what it was done to. */
  readonly subject?: AuditEntry['subject']
  /** The patient's surrogate (patient.audit_ref), never an id that a page uses. */
  readonly patientRef?: string | null
  readonly outcome?: AuditEntry['outcome']
  /** HL7 PurposeOfUse; treatment unless said otherwise. */
  readonly purpose?: AuditEntry['purpose']
  readonly payload?: unknown
  /** The records that the act wrote: their digests join the payload, which must then be an object or absent. */
  readonly wrote?: readonly RecordRef[]
}

/** Who did it: somebody signed in, somebody who could not be told, or a named job of the product. */
export type AuditActor = Pick<AuditEntry, 'actor' | 'facility' | 'requestId'>

/** The entry's view of an actor. */
export function auditActor(actor: Actor): AuditActor {
  return {
    actor: { id: actor.practitionerId, role: AUDIT_ROLES[actor.role], session: actor.loginSessionId },
    facility: actor.facility.id,
    requestId: actor.requestId,
  }
}

/**
 * Writes the entry of one look or act into the caller's transaction: both are there afterwards, or neither is.
 * A trigger puts the entry into the log's queue. Takes no lock that writers share. One round trip, and one
 * more where records are named.
 * Gives the entry's id. Throws when the entry cannot be written, and then the act must not happen either.
 */
export async function appendEntry(tx: Tx, who: Actor | AuditActor, event: AuditEvent): Promise<string> {
  const by = 'practitionerId' in who ? auditActor(who) : who
  if (!event.wrote) return insertEntry(tx, by, event)
  const records = await writtenRecords(tx, event.wrote)
  return insertEntry(tx, by, { ...event, payload: { ...(event.payload as object | undefined), records } })
}

/** An entry that belongs to no facility: a try to sign in under a name that nobody has. */
export async function appendEntryOfNobody(requestId: string, event: AuditEvent): Promise<string> {
  const nobody: AuditActor = { actor: { id: 'unknown', role: 'none', session: null }, facility: null, requestId }
  return insertEntry(prisma(), nobody, event)
}

/** An entry of a named job of the product that concerns the whole deployment, such as a clock that moved. */
export async function appendEntryOfSystem(
  name: `system:${string}`,
  requestId: string,
  event: AuditEvent,
): Promise<string> {
  const system: AuditActor = { actor: { id: name, role: 'system', session: null }, facility: null, requestId }
  return insertEntry(prisma(), system, event)
}

async function insertEntry(tx: Pick<Tx, '$executeRaw'>, who: AuditActor, event: AuditEvent): Promise<string> {
  const id = uuidv7()
  const payload = event.payload === undefined ? null : canonicalJson(event.payload)
  const salt = randomBytes(payloadSaltSize)
  const canonical = encodeEntry({
    v: 1,
    id,
    ts: event.at.toISOString(),
    type: event.type,
    ...who,
    patientRef: event.patientRef ?? null,
    subject: event.subject ?? null,
    outcome: event.outcome ?? 'success',
    purpose: event.purpose ?? 'TREAT',
    payloadCommit: payload === null ? null : payloadCommitmentOfText(sha256, salt, payload),
  })
  if (payload === null) {
    await tx.$executeRaw`INSERT INTO audit_entry (id, canonical) VALUES (${id}::uuid, ${canonical})`
  } else {
    await tx.$executeRaw`
      WITH entry AS (INSERT INTO audit_entry (id, canonical) VALUES (${id}::uuid, ${canonical}))
      INSERT INTO audit_payload (entry_id, facility_id, salt, payload)
      VALUES (${id}::uuid, ${who.facility}::uuid, ${salt}, ${payload})`
  }
  return id
}
