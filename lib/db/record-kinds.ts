import type { Sha256 } from '#lib/audit/hash'
import { type BoundRecord, type RecordRow, recordDigest } from '#lib/audit/record'

/**
 * The records whose entries vouch for them, and where they stand. Kinds are stored in payloads for ever: add, never
 * rename. Whoever writes one names it in `wrote` of the entry (audit-log.ts); reconciliation finds it otherwise.
 */
export const RECORD_KINDS = {
  facility: { table: 'facility', key: 'id' },
  practitioner: { table: 'practitioner', key: 'id' },
  patient: { table: 'patient', key: 'id' },
  'imaging-study': { table: 'imaging_study', key: 'id', parts: { table: 'level_finding', of: 'study_id', by: 'id' } },
  'study-removal': { table: 'study_removal', key: 'study_id' },
  assessment: { table: 'assessment', key: 'id' },
  'assessment-withdrawal': { table: 'assessment_withdrawal', key: 'assessment_id' },
  recommendation: {
    table: 'recommendation',
    key: 'id',
    parts: { table: 'recommendation_study', of: 'recommendation_id', by: 'study_id' },
  },
  advice: { table: 'advice', key: 'id' },
  signature: { table: 'signature', key: 'id' },
  'advice-ending': { table: 'advice_ending', key: 'advice_id' },
  clearance: { table: 'clearance', key: 'id' },
  'clearance-event': { table: 'clearance_event', key: 'id' },
  'pre-session-check': { table: 'pre_session_check', key: 'id' },
  session: { table: 'treatment_session', key: 'id' },
  'ruleset-proposal': { table: 'ruleset_proposal', key: 'id' },
  'ruleset-change': { table: 'ruleset_change', key: 'id' },
  'ruleset-acknowledgement': { table: 'ruleset_acknowledgement', key: 'change_id' },
  'ruleset-concurrence': { table: 'ruleset_concurrence', key: 'id' },
  'ruleset-adoption': { table: 'ruleset_adoption', key: 'id' },
  'break-glass': { table: 'break_glass', key: 'id' },
  'break-glass-closing': { table: 'break_glass_closing', key: 'break_glass_id' },
  'break-glass-review': { table: 'break_glass_review', key: 'id' },
  'audit-flag': { table: 'audit_flag', key: 'id' },
  'audit-flag-closing': { table: 'audit_flag_closing', key: 'flag_id' },
} as const satisfies Record<string, RecordPlace>

type RecordPlace = {
  readonly table: string
  readonly key: string
  /** Rows of another table that belong to the record: `of` names it, `by` puts them in order. */
  readonly parts?: { readonly table: string; readonly of: string; readonly by: string }
}

export type RecordKind = keyof typeof RECORD_KINDS

/** A record that an act wrote. */
export type RecordRef = { readonly kind: RecordKind; readonly id: string }

/** A record as PostgreSQL holds it: whole rows as JSON text, every column, in the session's time zone (UTC). */
export type HeldRecord = {
  readonly kind: RecordKind
  readonly id: string
  readonly row: string
  readonly parts: string
}

/** SQL that answers `HeldRecord`s of one kind, before any condition; the table is called `t`. */
export function selectRecords(kind: RecordKind): string {
  const { table, key, parts }: RecordPlace = RECORD_KINDS[kind]
  const listed = parts
    ? `(SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.${parts.by}), '[]') FROM ${parts.table} p WHERE p.${parts.of} = t.${key})::text`
    : `'[]'`
  return `SELECT '${kind}' AS kind, t.${key}::text AS id, to_jsonb(t)::text AS row, ${listed} AS parts FROM ${table} t`
}

/** What an entry vouches for when it names this record. */
export function digestOfHeld(sha256: Sha256, { kind, id, row, parts }: HeldRecord): BoundRecord {
  const digest = recordDigest(sha256, kind, JSON.parse(row) as RecordRow, JSON.parse(parts) as RecordRow[])
  return { kind, id, digest }
}
