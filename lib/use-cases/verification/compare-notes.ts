import type { CheckpointRow } from '#lib/db/audit-reader'
import type { Findings } from './findings.ts'
import type { NoteFile } from './log-folder.ts'
import { claimedSize } from './open-checkpoints.ts'

/**
 * The retained checkpoints of the log's present name, as the database and as the folder have them: each must be in both,
 * byte for byte. Those that are newer than the folder's newest were signed and not published yet.
 */
export function compareNotes(rows: readonly CheckpointRow[], files: readonly NoteFile[], findings: Findings): void {
  const retained = files.filter(({ name }) => name !== 'checkpoint')
  const inDatabase = new Set(rows.map(({ note }) => note))
  const inFolder = new Set(retained.map(({ note }) => note))
  const published = Math.max(-1, ...files.map(({ note }) => claimedSize(note)))
  for (const { note, name } of retained) {
    if (inDatabase.has(note)) continue
    const place = { kind: 'checkpoint', size: claimedSize(note), where: 'database' } as const
    findings.add({ check: 'checkpoint', place, expected: `the note of ${name}`, found: 'none, or another one' })
  }
  const unpublished = rows.filter(({ size }) => size > published)
  if (unpublished.length > 0) findings.note(`${unpublished.length} signed checkpoints are not published yet.`)
  for (const { note, size } of rows) {
    if (inFolder.has(note) || size > published) continue
    const place = { kind: 'checkpoint', size, where: 'folder' } as const
    findings.add({
      check: 'checkpoint',
      place,
      expected: 'the note that the database keeps',
      found: 'none, or another',
    })
  }
}
