import { fromUtf8, toHex } from '#lib/audit/encoding'
import { decodeEntry } from '#lib/audit/entry'
import { AuditError } from '#lib/audit/error'
import type { VerifierKey } from '#lib/audit/key'
import { nodeSha256 } from '#lib/audit/node-crypto'
import type { Report } from '#lib/audit/report'
import { type LogVerdict, type StoredLeaf, verifyLog } from '#lib/audit/verify'
import { Findings } from './findings.ts'
import { bundlesIn, folderTiles, type NoteFile, notesIn } from './log-folder.ts'
import { checkHandovers, claimedSize, distinctCheckpoints, openCheckpoints } from './open-checkpoints.ts'
import { findingOfBreak } from './tree-finding.ts'

/**
 * Verifies a folder in tlog-tiles layout with nothing but its files and the keys that the reader trusts: signatures, key
 * changes, every tile and the root from the entries, every retained checkpoint, and that each line is an entry. Memory
 * does not grow with the log. `clock` gives milliseconds.
 */
export async function verifyFolder(
  folder: string,
  trusted: readonly VerifierKey[],
  clock: () => number,
): Promise<Report> {
  const findings = new Findings()
  const files = await notesIn(folder)
  const verdict = await treeOfFolder(folder, files, trusted, findings, clock)
  if (verdict === null) return findings.report(0, null)
  await findings.timed('entries', clock, () => readEntries(folder, verdict.size, findings))
  return findings.report(verdict.size, verdict.root)
}

export type TreeOfFolder = { readonly size: number; readonly root: string | null }

/** Signatures and tree alone; null where there is no checkpoint to hold anything against. */
export async function treeOfFolder(
  folder: string,
  files: readonly NoteFile[],
  trusted: readonly VerifierKey[],
  findings: Findings,
  clock: () => number,
): Promise<TreeOfFolder | null> {
  const newest = files.find(({ name }) => name === 'checkpoint')
  if (!newest) {
    const expected = 'the newest checkpoint'
    findings.add({ check: 'folder', place: { kind: 'file', path: 'checkpoint' }, expected, found: 'no such file' })
  }
  const notes = files.map(({ name, note }) => ({ name, note, where: 'folder' }) as const)
  const opened = await findings.timed('checkpoints', clock, () => openCheckpoints(notes, trusted, findings))
  checkHandovers(opened, findings)
  const checkpoints = distinctCheckpoints(opened)
  const size = checkpoints.at(-1)?.size
  if (size === undefined) return null
  if (newest && claimedSize(newest.note) < size) {
    const found = `one of ${claimedSize(newest.note)}`
    const place = { kind: 'file', path: 'checkpoint' } as const
    findings.add({ check: 'checkpoint', place, expected: `the newest retained one, of ${size} entries`, found })
  }
  const verdict = await findings.timed('tree', clock, () => replay(folder, size, checkpoints, findings))
  if (verdict && !verdict.intact) findings.add(findingOfBreak(verdict))
  return { size, root: verdict?.intact ? toHex(verdict.root) : null }
}

async function replay(
  folder: string,
  size: number,
  checkpoints: ReturnType<typeof distinctCheckpoints>,
  findings: Findings,
): Promise<LogVerdict | null> {
  try {
    return await verifyLog(nodeSha256, {
      size,
      leaves: leavesOf(folder, size, findings),
      readTiles: folderTiles(folder),
      checkpoints,
    })
  } catch (error) {
    addFileFinding(findings, error)
    return null
  }
}

async function* leavesOf(folder: string, size: number, findings: Findings): AsyncGenerator<readonly StoredLeaf[]> {
  for await (const bundle of bundlesIn(folder, size)) {
    findings.count('published entries', bundle.length)
    yield bundle.map((record) => ({ record }))
  }
}

/** That each line is an entry in its one form: a leaf that hashes right could still be something else. */
async function readEntries(folder: string, size: number, findings: Findings): Promise<void> {
  let index = 0
  try {
    for await (const bundle of bundlesIn(folder, size)) {
      for (const record of bundle) {
        const problem = whyNoEntry(record)
        const place = { kind: 'entries', from: index, to: index + 1 } as const
        if (problem) findings.add({ check: 'entry', place, expected: 'an entry in its one form', found: problem })
        index += 1
      }
    }
  } catch (error) {
    // The replay has named the file already, and must not be contradicted by silence if it has not.
    if (!(error instanceof AuditError)) throw error
  }
}

function whyNoEntry(record: Uint8Array): string | null {
  try {
    decodeEntry(fromUtf8(record))
    return null
  } catch (error) {
    if (error instanceof AuditError) return error.message
    throw error
  }
}

function addFileFinding(findings: Findings, error: unknown): void {
  if (!(error instanceof AuditError)) throw error
  const expected = 'a file that fits the tree'
  findings.add({ check: 'folder', place: { kind: 'file', path: 'tile/' }, expected, found: error.message })
}
