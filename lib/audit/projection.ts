/**
 * What can be searched by, worked out again from the leaf's bytes. The database keeps the same columns as generated from
 * `canonical`; the verifier compares them all the same, because the owner of a table can drop the expression.
 */
import { type AuditEntry, decodeEntry } from './entry.ts'

export type EntryProjection = {
  readonly id: string
  readonly ts: string
  readonly type: string
  readonly actorId: string
  readonly actorRole: string
  readonly facility: string | null
  readonly patientRef: string | null
  readonly subject: string | null
  readonly outcome: string
  readonly session: string | null
  readonly requestId: string
}

/** The columns of an entry; throws what `decodeEntry` throws. */
export function projectEntry(canonical: string): EntryProjection {
  return projectionOf(decodeEntry(canonical))
}

/** The same of an entry that has been read. */
export function projectionOf(entry: AuditEntry): EntryProjection {
  const { id, ts, type, actor, facility, patientRef, subject, outcome, requestId } = entry
  const { id: actorId, role: actorRole, session } = actor
  return { id, ts, type, actorId, actorRole, facility, patientRef, subject, outcome, session, requestId }
}

export type ProjectionDifference = {
  readonly column: keyof EntryProjection
  readonly expected: string | null
  readonly found: string | null
}

/** The columns of a stored row that do not say what its entry says. */
export function projectionDifferences(entry: AuditEntry, row: EntryProjection): ProjectionDifference[] {
  const columns = Object.entries(projectionOf(entry)) as [keyof EntryProjection, string | null][]
  return columns
    .filter(([column, expected]) => row[column] !== expected)
    .map(([column, expected]) => ({ column, expected, found: row[column] }))
}
