import 'server-only'
import { createHash } from 'node:crypto'
import { canonicalJson } from '#lib/audit/canonical'
import type { Prisma } from './generated/client.ts'
import type { Tx } from './transaction.ts'

/** What a form's one-time key says of a post: new, sent before (with what it gave), or used for something else. */
export type SubmissionState =
  | { readonly kind: 'new'; readonly inputHash: string }
  | { readonly kind: 'repeated'; readonly result: unknown }
  | { readonly kind: 'reused' }

type Key = { readonly id: string; readonly practitionerId: string; readonly action: string; readonly input: unknown }

/** SHA-256 of the input's canonical form; undefined fields are dropped, dates are text already. */
function hashInput(input: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(input))))
    .digest('hex')
}

/**
 * Looks a form's key up and holds it until the transaction ends, so that a double click or a replay waits for the first
 * post and then hears its answer.
 */
export async function readSubmission(tx: Tx, key: Key): Promise<SubmissionState> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key.id}, 0))`
  const inputHash = hashInput(key.input)
  const row = await tx.submission.findUnique({ where: { id: key.id } })
  if (!row) return { kind: 'new', inputHash }
  const same = row.practitionerId === key.practitionerId && row.action === key.action && row.inputHash === inputHash
  return same ? { kind: 'repeated', result: row.result } : { kind: 'reused' }
}

/** Keeps what the first post gave. */
export async function keepSubmission(
  tx: Tx,
  facilityId: string,
  key: Omit<Key, 'input'>,
  inputHash: string,
  result: unknown,
  at: Date,
): Promise<void> {
  await tx.submission.create({
    data: { ...key, facilityId, inputHash, result: result as Prisma.InputJsonValue, createdAt: at },
  })
}
