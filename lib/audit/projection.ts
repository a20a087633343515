/**
 * What can be searched by, worked out again from the leaf's bytes. The database keeps the same columns as generated from
 * `canonical`; the verifier compares them all the same, because the owner of a table can drop the expression.
 */
import { decodeEntry } from './entry.ts'

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
}

/** The columns of an entry; throws what `decodeEntry` throws. */
export function projectEntry(canonical: string): EntryProjection {
  const { id, ts, type, actor, facility, patientRef, subject, outcome } = decodeEntry(canonical)
  return { id, ts, type, actorId: actor.id, actorRole: actor.role, facility, patientRef, subject, outcome }
}

export type ProjectionDifference = {
  readonly column: keyof EntryProjection
  readonly expected: string | null
  readonly found: string | null
}

/** The columns of a stored row that do not say what its leaf says. */
export function projectionDifferences(canonical: string, row: EntryProjection): ProjectionDifference[] {
  const columns = Object.entries(projectEntry(canonical)) as [keyof EntryProjection, string | null][]
  return columns
    .filter(([column, expected]) => row[column] !== expected)
    .map(([column, expected]) => ({ column, expected, found: row[column] }))
}
