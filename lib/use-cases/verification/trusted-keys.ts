import { AuditError } from '#lib/audit/error'
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from '#lib/audit/key'
import { nodeSha256, nodeVerifyEd25519 } from '#lib/audit/node-crypto'
import { openNote, parseNote } from '#lib/audit/note'
import type { KeyRow } from '#lib/db/audit-reader'
import type { Findings } from './findings.ts'
import type { OpenedNoteOfLog } from './open-checkpoints.ts'

const PLACE = { kind: 'log', part: 'keys' } as const

/**
 * The keys to believe: those that came from outside the database, and of those that the database lists each one with which
 * a believed key signed the same head, as happens when one takes over from another. A key that nobody vouches for is a
 * finding: whoever owns the database can write any key into it. A key of an earlier name of the log (before a recovery) has
 * nobody to vouch for it and is told; what it signed is held against the tree that the present key signs.
 */
export async function trustedKeys(
  anchors: readonly VerifierKey[],
  rows: readonly KeyRow[],
  epoch: number,
  notes: readonly string[],
  findings: Findings,
): Promise<readonly VerifierKey[]> {
  const trusted = [...anchors]
  const earlier = rows.filter((row) => row.epoch < epoch).flatMap((row) => readKey(row, findings))
  const present = rows.filter((row) => row.epoch >= epoch).flatMap((row) => readKey(row, findings))
  let candidates = present.filter((key) => !includes(anchors, key))
  for (const key of earlier.filter((each) => !includes(anchors, each))) {
    trusted.push(key)
    findings.note(`The key of an earlier name was read from the database itself: ${formatVerifierKey(key)}.`)
  }
  const together = notes.filter((note) => hasTwoSignatures(note))
  for (let found = true; found; ) {
    found = false
    for (const key of candidates) {
      if (!(await isVouchedFor(key, trusted, together))) continue
      trusted.push(key)
      candidates = candidates.filter((each) => each !== key)
      found = true
    }
  }
  for (const key of candidates) {
    const found = formatVerifierKey(key)
    findings.add({ check: 'key', place: PLACE, expected: 'keys that a trusted key vouches for', found })
  }
  for (const key of anchors.filter(({ algorithm }) => algorithm === 'ed25519')) {
    const listed = rows.some(({ vkey }) => vkey === formatVerifierKey(key))
    const expected = formatVerifierKey(key)
    if (!listed) findings.add({ check: 'key', place: PLACE, expected, found: 'no such key in the database' })
  }
  return trusted
}

/** That no key signed before the size from which the database says it does. */
export function checkFirstSizes(rows: readonly KeyRow[], opened: readonly OpenedNoteOfLog[], findings: Findings): void {
  for (const { vkey, fromSize } of rows) {
    const first = opened.find(({ keys }) => keys.some((key) => formatVerifierKey(key) === vkey))?.checkpoint.size
    if (first === undefined || first >= fromSize) continue
    const expected = `no signature by ${vkey} before ${fromSize} entries`
    findings.add({ check: 'key', place: PLACE, expected, found: `one of ${first}` })
  }
}

function readKey({ vkey }: KeyRow, findings: Findings): VerifierKey[] {
  try {
    return [parseVerifierKey(nodeSha256, vkey)]
  } catch (error) {
    if (!(error instanceof AuditError)) throw error
    findings.add({ check: 'key', place: PLACE, expected: 'a verifier key', found: error.message })
    return []
  }
}

async function isVouchedFor(key: VerifierKey, trusted: readonly VerifierKey[], notes: readonly string[]) {
  for (const note of notes) {
    try {
      const { verifiedBy } = await openNote(nodeVerifyEd25519, note, [...trusted, key])
      const byTrusted = verifiedBy.some((each) => each !== key && each.name === key.name)
      if (byTrusted && verifiedBy.includes(key)) return true
    } catch (error) {
      // A note that does not open is told when it is opened; here it only vouches for nobody.
      if (!(error instanceof AuditError)) throw error
    }
  }
  return false
}

const includes = (keys: readonly VerifierKey[], key: VerifierKey): boolean =>
  keys.some((each) => formatVerifierKey(each) === formatVerifierKey(key))

function hasTwoSignatures(note: string): boolean {
  try {
    return parseNote(note).signatures.length > 1
  } catch {
    return false
  }
}
