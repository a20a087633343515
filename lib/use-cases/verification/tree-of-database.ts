import { equalBytes } from '#lib/audit/bytes'
import type { Checkpoint } from '#lib/audit/checkpoint'
import { toHex } from '#lib/audit/encoding'
import { AuditError } from '#lib/audit/error'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { hashesInTile, tileInTree, tileWidth } from '#lib/audit/tile'
import { type EntryRange, type LogVerdict, type StoredLeaf, verifyLog } from '#lib/audit/verify'
import { type HeadRow, readLeaves } from '#lib/db/audit-reader'
import type { AuditorTx } from '#lib/db/auditor'
import type { LogReader } from '#lib/db/log-reader'
import { databaseTiles } from '#lib/db/log-tiles'
import { oneAtATime } from '#lib/db/one-at-a-time'
import type { Findings } from './findings.ts'
import { folderTiles } from './log-folder.ts'
import { tilesAhead } from './tiles-ahead.ts'
import { findingOfBreak } from './tree-finding.ts'

/** Single entries that are named below a break of many: enough to see what was done. */
const NAMED = 20

type Gap = EntryRange & { readonly found: string }

/** Replays the log as the database has it. Gives the root in hex where it is whole. */
export async function treeOfDatabase(
  tx: AuditorTx,
  head: HeadRow,
  checkpoints: readonly Checkpoint[],
  findings: Findings,
): Promise<string | null> {
  const gaps: Gap[] = []
  const db = oneAtATime(tx)
  const leaves = contiguous(db, head.size, gaps, findings)
  const verdict = await verifyLog(nodeSha256, {
    size: head.size,
    leaves,
    readTiles: tilesAhead(databaseTiles(db), head.size),
    checkpoints,
  })
  const [gap] = gaps
  if (gap && (verdict.intact || verdict.what === 'missing')) {
    const place = { kind: 'entries', from: gap.from, to: gap.to } as const
    findings.add({ check: 'tree', place, expected: 'entries in their places', found: gap.found })
    return null
  }
  if (!verdict.intact) {
    findings.add(findingOfBreak(verdict))
    return null
  }
  checkHead(head, verdict, findings)
  return toHex(verdict.root)
}

/** Leaves up to the first that is not in its place. */
async function* contiguous(
  db: LogReader,
  size: number,
  gaps: Gap[],
  findings: Findings,
): AsyncGenerator<readonly StoredLeaf[]> {
  let next = 0
  for await (const batch of readLeaves(db)) {
    const sound = batch.findIndex(({ index, record }, i) => index !== next + i || record === null)
    const until = sound === -1 ? batch.length : sound
    yield batch.slice(0, until).map(({ hash, record }) => ({ hash, record: record ?? new Uint8Array(0) }))
    findings.count('entries', until)
    next += until
    const broken = sound === -1 ? undefined : batch[sound]
    if (!broken) continue
    if (broken.record === null) gaps.push({ from: next, to: next + 1, found: 'a place whose entry is gone' })
    else gaps.push({ from: next, to: Math.max(next + 1, broken.index), found: 'no entry in these places' })
    return
  }
  if (next < size) gaps.push({ from: next, to: size, found: 'nothing from here on' })
}

function checkHead(head: HeadRow, verdict: Extract<LogVerdict, { intact: true }>, findings: Findings): void {
  const [expected, found] = [toHex(verdict.root), toHex(head.root)]
  if (head.size === verdict.size && found === expected) return
  const place = { kind: 'log', part: 'head' } as const
  findings.add({
    check: 'head',
    place,
    expected: `${verdict.size} entries, root ${expected}`,
    found: `${head.size}, ${found}`,
  })
}

/**
 * Names single entries inside a break: those whose leaf hash in the database is not the one that was published. Where the
 * folder says nothing either, the interval between two checkpoints is all that can be told.
 */
export async function narrow(
  tx: AuditorTx,
  folder: string,
  published: number,
  { from, to }: EntryRange,
  findings: Findings,
): Promise<void> {
  let named = 0
  for await (const batch of readLeaves(tx, from)) {
    for (const { index, hash } of batch) {
      if (index >= Math.min(to, published) || named >= NAMED) return
      const expected = await publishedHash(folder, published, index)
      if (!expected || equalBytes(expected, hash)) continue
      named += 1
      const place = { kind: 'entries', from: index, to: index + 1 } as const
      const found = `${toHex(hash)} in the database`
      findings.add({ check: 'tree', place, expected: `${toHex(expected)}, which was published`, found })
    }
  }
}

async function publishedHash(folder: string, size: number, index: number): Promise<Uint8Array | undefined> {
  const tile = tileInTree(size, 0, Math.floor(index / tileWidth))
  try {
    const [bytes] = await folderTiles(folder)([tile])
    return hashesInTile(tile, bytes ?? new Uint8Array(0))[index % tileWidth]
  } catch (error) {
    // What is wrong with the folder is told where the folder is verified.
    if (error instanceof AuditError) return undefined
    throw error
  }
}
