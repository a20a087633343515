import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Ruleset } from '#lib/clinical/ruleset'

/** The content hash of a ruleset: SHA-256, in hexadecimal, over the RFC 8785 canonical JSON of all but the hash itself. */
export function hashOfContent({ hash: _, ...content }: Ruleset): string {
  const canonical = canonicalize(content)
  if (canonical === undefined) throw new Error('A ruleset that is not JSON has no content hash')
  return createHash('sha256').update(canonical, 'utf8').digest('hex')
}
