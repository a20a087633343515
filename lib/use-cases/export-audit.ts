import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#lib/access/actor'
import { formatProofLine, formatProofsEnd, formatProofsHeader } from '#lib/audit/export-proofs'
import { proveInclusion } from '#lib/audit/inclusion'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { type AuditQuery, formatAuditQuery } from '#lib/audit/search-query'
import { tileHashReader } from '#lib/audit/tile-hashes'
import { appendEntry } from '#lib/db/audit-log'
import type { AuditFilter } from '#lib/db/audit-search-filter'
import { checkpointOfSize, type NewestCheckpoint } from '#lib/db/log-checkpoints'
import { keysOf } from '#lib/db/log-origins'
import { databaseTiles } from '#lib/db/log-tiles'
import { rememberedTiles } from '#lib/db/remembered-tiles'
import { inTransaction, type Tx } from '#lib/db/transaction'
import { auditFilter, type BoundedQuery, withPeriod } from './shared/audit-filter.ts'
import { type ExportFormat, entryWriters } from './shared/export-formats.ts'
import { type ExportRow, exportBatches } from './shared/export-rows.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type AuditExport = {
  readonly entries: number
  /** Without a name in it: the days, and how many entries the head counts that all of it is proved against. */
  readonly fileName: string
  readonly contentType: string
  /** The file, in pieces, each made when it is asked for. Throws where it cannot be finished. */
  readonly pieces: AsyncIterable<string>
}

const KINDS: Readonly<Record<ExportFormat, { readonly extension: string; readonly contentType: string }>> = {
  csv: { extension: 'csv', contentType: 'text/csv; charset=utf-8' },
  ndjson: { extension: 'ndjson', contentType: 'application/x-ndjson; charset=utf-8' },
  fhir: { extension: 'json', contentType: 'application/fhir+json; charset=utf-8' },
  proofs: { extension: 'proofs.ndjson', contentType: 'application/x-ndjson; charset=utf-8' },
}

const CHECK =
  'npm run audit:check-export -- FILE --vkey KEY, with this file beside the export and the key from the facility'

/**
 * A file of every entry that a search finds among the first `size` of the log, and nothing cut. It is counted first, and
 * the entry of the export says what was asked and how many entries it holds before the first of them leaves.
 */
export async function exportAudit(
  actor: Actor,
  input: { readonly query: AuditQuery; readonly format: ExportFormat; readonly size: number },
  now: Date,
): Promise<Result<AuditExport, 'not-found' | NotPermitted>> {
  const { format, size } = input
  const query = withPeriod(actor, input.query, now)
  type Begun = {
    readonly filter: AuditFilter
    readonly checkpoint: NewestCheckpoint
    readonly vkey: string
    readonly ref: string | null
  }
  const begun = await permitted(actor, 'audit.export', now, async (tx): Promise<Result<Begun, 'not-found'>> => {
    const asked = await auditFilter(tx, actor, query)
    const checkpoint = await checkpointOfSize(tx, size)
    if (!asked || !checkpoint) return refused('not-found')
    const [vkey = ''] = await keysOf(tx, checkpoint.epoch)
    return done({ filter: asked.filter, checkpoint, vkey, ref: asked.patient?.auditRef ?? null })
  })
  if (!begun.ok) return begun
  const { filter, checkpoint, vkey, ref } = begun.value
  const entries = await counted(actor, filter, size)
  const { before, ...asked } = query
  await inTransaction(actor, (tx) =>
    appendEntry(tx, actor, {
      type: 'audit.exported',
      at: now,
      purpose: 'HCOMPL',
      subject: `audit-export:${uuidv7()}`,
      patientRef: ref,
      payload: { asked, format, entries, size },
    }),
  )
  const { extension, contentType } = KINDS[format]
  const pieces =
    format === 'proofs'
      ? proofPieces(actor, filter, { checkpoint, vkey, entries, query })
      : entryPieces(actor, filter, size, format, entries)
  return done({ entries, fileName: `audit-${query.from}-to-${query.to}-at-${size}.${extension}`, contentType, pieces })
}

const nothing = async (): Promise<null> => null

async function counted(actor: Actor, filter: AuditFilter, size: number): Promise<number> {
  let entries = 0
  for await (const { rows } of exportBatches(actor, filter, size, nothing)) entries += rows.length
  return entries
}

async function* entryPieces(
  actor: Actor,
  filter: AuditFilter,
  size: number,
  format: Exclude<ExportFormat, 'proofs'>,
  promised: number,
): AsyncGenerator<string> {
  const writer = entryWriters[format]
  let written = 0
  yield writer.begin
  for await (const batch of exportBatches(actor, filter, size, nothing)) {
    yield writer.batch(batch, written === 0)
    written += batch.rows.length
  }
  requireAll(written, promised)
  yield writer.end
}

async function* proofPieces(
  actor: Actor,
  filter: AuditFilter,
  head: {
    readonly checkpoint: NewestCheckpoint
    readonly vkey: string
    readonly entries: number
    readonly query: BoundedQuery
  },
): AsyncGenerator<string> {
  const { checkpoint, vkey, entries, query } = head
  const { size, note } = checkpoint
  const [origin = ''] = note.split('\n')
  const asked = formatAuditQuery({ ...query, before: null })
  yield formatProofsHeader({ origin, vkey, size, checkpoint: note, asked, entries, check: CHECK })
  let written = 0
  for await (const { extra, rows } of exportBatches(actor, filter, size, (tx, batch) => provedLines(tx, batch, size))) {
    yield extra
    written += rows.length
  }
  requireAll(written, entries)
  yield formatProofsEnd(written)
}

async function provedLines(tx: Tx, rows: readonly ExportRow[], size: number): Promise<string> {
  const read = tileHashReader(nodeSha256, size, rememberedTiles(databaseTiles(tx)))
  const lines: string[] = []
  for (const { place } of rows) lines.push(formatProofLine(place, await proveInclusion(nodeSha256, place, size, read)))
  return lines.join('')
}

/** A file that would be short of what its entry says is not finished: the download fails, and is seen to. */
function requireAll(written: number, promised: number): void {
  if (written !== promised) throw new Error(`Expected ${promised} entries to export, found ${written}`)
}
