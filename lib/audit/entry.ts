/**
 * The audit entry: the leaf of the log. Its bytes are the RFC 8785 form of this object, and nothing else is ever hashed.
 *
 * No free text can stand in it, by construction: every field is a number of ours, a word of a closed list, a time, an
 * opaque id or a digest. Names, record numbers, reasons and values belong in the payload, of which the entry holds only
 * the commitment (payload.ts), because an entry can never be erased.
 *
 * The fields answer ISO 27789: who, in which role, whose record, which function, when, which event, with what outcome,
 * from where (the request), and why.
 */
import { z } from 'zod'
import { maxEntryBytes } from './bundle.ts'
import { canonicalJson, parseCanonical } from './canonical.ts'
import { utf8 } from './encoding.ts'
import { AuditError } from './error.ts'
import { auditEventTypes } from './event.ts'

/** RFC 9562, lower case: version 7 where the time of birth may show, version 4 where it must not. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
/** A job of the product that acts by itself; the name is written in the source code, never read from input. */
const systemActor = /^system:[a-z]+(-[a-z]+)*$/
const digest = /^[0-9a-f]{64}$/
const instant = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/

/** The role that acted: one at a time, chosen at sign-in. `none` before there is a role, as when a sign-in fails. */
export const auditRoles = ['physician', 'physiotherapist', 'administrator', 'system', 'none'] as const

/** What an entry can be about. Stored for ever, like the event types: add, never rename. */
export const subjectKinds = [
  'patient',
  'imaging-study',
  'assessment',
  'draft',
  'recommendation',
  'advice',
  'clearance',
  'pre-session-check',
  'session',
  'notification',
  'care-list',
  'user',
  'invitation',
  'factor',
  'login-session',
  'sign-in-attempt',
  'break-glass',
  'ruleset',
  'facility',
  'audit-entry',
  'audit-export',
  'audit-flag',
  'audit-search',
  'disclosure-report',
  'log',
] as const

/** HL7 v3 ActReason, value set PurposeOfUse: the codes that this product has a use for. */
export const purposesOfUse = [
  /** Treatment. */
  'TREAT',
  /** Break-glass: access outside the usual rules. */
  'BTG',
  /** Healthcare operations. */
  'HOPERAT',
  /** Running the system: users, keys, the log. */
  'HSYSADMIN',
  /** Administering the patient's data. */
  'PATADMIN',
  /** Compliance: reviewing and verifying the trail. */
  'HCOMPL',
  /** Asked for by the patient. */
  'PATRQT',
  /** Quality: the guideline and its versions. */
  'HQUALIMP',
] as const

const subject = z.templateLiteral([z.enum(subjectKinds), ':', z.string().regex(uuid)])

export const auditEntrySchema = z.strictObject({
  v: z.literal(1),
  id: z.string().regex(uuidV7, 'an entry id is a lower-case UUID version 7'),
  /** UTC with milliseconds, of fixed width, so that text order is time order; made once, by the server. */
  ts: z.string().regex(instant, 'a time looks like 2026-11-22T06:02:03.123Z').refine(isRealInstant, 'no such time'),
  type: z.enum(auditEventTypes),
  actor: z.strictObject({
    id: z.union([z.string().regex(uuid), z.literal('unknown'), z.string().max(40).regex(systemActor)]),
    role: z.enum(auditRoles),
    /** The sign-in's row id, never its cookie. */
    session: z.string().regex(uuid).nullable(),
  }),
  facility: z.string().regex(uuid).nullable(),
  /** The patient's random surrogate. */
  patientRef: z.string().regex(uuid).nullable(),
  subject: subject.nullable(),
  requestId: z.string().regex(uuid),
  outcome: z.enum(['success', 'refused', 'failure']),
  purpose: z.enum(purposesOfUse),
  payloadCommit: z.string().regex(digest, 'a commitment is 32 bytes in lower-case hex').nullable(),
})

export type AuditEntry = Readonly<z.infer<typeof auditEntrySchema>>

/** The leaf's text; throws `bad-entry` for what is not an entry. */
export function encodeEntry(entry: AuditEntry): string {
  return canonicalJson(parseEntry(entry))
}

/**
 * The entry that a leaf's text says; throws `not-canonical` where the text is not in the one form an entry has, and
 * `bad-entry`, naming the field, where it is no entry of a version known here.
 */
export function decodeEntry(canonical: string): AuditEntry {
  const { length } = utf8(canonical)
  if (length > maxEntryBytes)
    throw new AuditError('bad-entry', `an entry has at most ${maxEntryBytes} bytes, this one ${length}`)
  return parseEntry(parseCanonical(canonical))
}

function parseEntry(value: unknown): AuditEntry {
  const parsed = auditEntrySchema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new AuditError('bad-entry', `not an audit entry: ${issue?.path.join('.') || 'the object'}: ${issue?.message}`)
}

/** The pattern lets 30 February through; writing the time again does not. */
function isRealInstant(ts: string): boolean {
  const time = new Date(ts)
  return !Number.isNaN(time.getTime()) && time.toISOString() === ts
}
