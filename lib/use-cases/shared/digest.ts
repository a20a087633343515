import { createHash } from 'node:crypto'
import { canonicalJson } from '#lib/audit/canonical'

/** SHA-256, in hex, of the canonical JSON (RFC 8785) of a written record: what its audit entry commits to. */
export function digestOf(record: unknown): string {
  return createHash('sha256').update(canonicalJson(record)).digest('hex')
}
