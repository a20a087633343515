/**
 * The digest that ties an entry to what it wrote: of a record as it stands in the database after the act, with its parts.
 *
 *     digest = SHA-256("clearspine/record/v1" || JCS([kind, row, parts])), in lower-case hex
 *
 * Columns without a value are left out, so that a column added in a later year changes no digest. Digests stand in the
 * payload of the entry, under `records`, and the last entry that names a record says what must be stored now.
 */
import { concatBytes } from './bytes.ts'
import { canonicalJson } from './canonical.ts'
import { toHex, utf8 } from './encoding.ts'
import { AuditError } from './error.ts'
import type { Sha256 } from './hash.ts'

const domain = utf8('clearspine/record/v1')

/** Column to value, as JSON. */
export type RecordRow = Readonly<Record<string, unknown>>

/** One record that an entry vouches for. */
export type BoundRecord = { readonly kind: string; readonly id: string; readonly digest: string }

/** Throws `not-canonical` for values without a canonical form. */
export function recordDigest(sha256: Sha256, kind: string, row: RecordRow, parts: readonly RecordRow[]): string {
  const text = canonicalJson([kind, withoutNulls(row), parts.map(withoutNulls)])
  return toHex(sha256(concatBytes(domain, utf8(text))))
}

/** The records that an entry's payload vouches for; throws `bad-entry` where it says so in another form. */
export function boundRecords(payload: unknown): readonly BoundRecord[] {
  if (typeof payload !== 'object' || payload === null || !('records' in payload)) return []
  const { records } = payload
  if (!Array.isArray(records) || !records.every(isBoundRecord)) {
    throw new AuditError('bad-entry', 'the records in the payload are not kind, id and digest')
  }
  return records
}

function isBoundRecord(value: unknown): value is BoundRecord {
  if (typeof value !== 'object' || value === null) return false
  const { kind, id, digest } = value as Partial<Record<keyof BoundRecord, unknown>>
  return (
    typeof kind === 'string' && typeof id === 'string' && typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest)
  )
}

function withoutNulls(row: RecordRow): RecordRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}
