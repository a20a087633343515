import 'server-only'
import type { AuditQuery } from '#lib/audit/search-query'
import { Prisma } from './generated/client.ts'

/** What entries are looked for by. Everything named must hold; null asks nothing. */
export type AuditFilter = {
  /** Whose trail it is. Entries of no facility (a sign-in under an unknown name) belong to every trail. */
  readonly facilityId: string
  readonly patientRef: string | null
  readonly actorId: string | null
  /** One type, the types of a family, or null. */
  readonly types: readonly string[] | null
  readonly outcome: AuditQuery['outcome']
  readonly role: AuditQuery['role']
  readonly subject: string | null
  readonly session: string | null
  readonly request: string | null
  readonly flag: AuditQuery['flag']
  /** Instants, RFC 3339 UTC with milliseconds, as the entries write them: text order is time order. */
  readonly notBefore: string | null
  readonly earlierThan: string | null
}

/** Whether the filter names something of which there are few entries, with an index of its own. */
export function isNarrow({ patientRef, subject, session, request, flag }: AuditFilter): boolean {
  return [patientRef, subject, session, request, flag].some((value) => value !== null)
}

/**
 * The filter as conditions on `audit_entry e`, all but facility and types. Outcome and role are words of closed lists and
 * are written out, so that the planner knows which partial index holds them.
 */
export function conditions(filter: AuditFilter): Prisma.Sql[] {
  const parts: Prisma.Sql[] = []
  if (filter.patientRef !== null) parts.push(Prisma.sql`e.patient_ref = ${filter.patientRef}::uuid`)
  if (filter.actorId !== null) parts.push(Prisma.sql`e.actor_id = ${filter.actorId}`)
  if (filter.outcome !== null) parts.push(Prisma.sql`e.outcome = ${word(filter.outcome)}`)
  if (filter.role !== null) parts.push(Prisma.sql`e.actor_role = ${word(filter.role)}`)
  if (filter.subject !== null) parts.push(Prisma.sql`e.subject = ${filter.subject}`)
  if (filter.session !== null) parts.push(Prisma.sql`e.session_id = ${filter.session}::uuid`)
  if (filter.request !== null) parts.push(Prisma.sql`e.request_id = ${filter.request}::uuid`)
  if (filter.flag !== null) parts.push(Prisma.sql`e.id IN (${flagged(filter.flag)})`)
  if (filter.notBefore !== null) parts.push(Prisma.sql`e.ts >= ${filter.notBefore}`)
  if (filter.earlierThan !== null) parts.push(Prisma.sql`e.ts < ${filter.earlierThan}`)
  return parts
}

/** The entries under a flag. */
function flagged(flag: NonNullable<AuditQuery['flag']>): Prisma.Sql {
  const closing = Prisma.sql`SELECT FROM audit_flag_closing c WHERE c.flag_id = g.id`
  if (flag === 'open') return Prisma.sql`SELECT g.entry_id FROM audit_flag g WHERE NOT EXISTS (${closing})`
  if (flag === 'closed') return Prisma.sql`SELECT g.entry_id FROM audit_flag g WHERE EXISTS (${closing})`
  return Prisma.sql`SELECT g.entry_id FROM audit_flag g WHERE g.rule = ${flag}`
}

/** A word of one of our lists as a literal; anything else would be a mistake of ours. */
function word(text: string): Prisma.Sql {
  if (!/^[a-z]+$/.test(text)) throw new Error(`Expected a word of a closed list, found ${JSON.stringify(text)}`)
  return Prisma.raw(`'${text}'`)
}

/** Conditions joined by AND; none is no condition. */
export function allOf(parts: readonly Prisma.Sql[]): Prisma.Sql {
  return parts.length === 0 ? Prisma.sql`true` : Prisma.join([...parts], ' AND ')
}

/** The filter that asks nothing. */
export function anything(facilityId: string): AuditFilter {
  return {
    facilityId,
    patientRef: null,
    actorId: null,
    types: null,
    outcome: null,
    role: null,
    subject: null,
    session: null,
    request: null,
    flag: null,
    notBefore: null,
    earlierThan: null,
  }
}
