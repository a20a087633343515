import { type Checkpoint, parseCheckpoint } from '#lib/audit/checkpoint'
import { toHex } from '#lib/audit/encoding'
import { AuditError } from '#lib/audit/error'
import { formatVerifierKey, type VerifierKey } from '#lib/audit/key'
import { nodeVerifyEd25519 } from '#lib/audit/node-crypto'
import { openNote, parseNote } from '#lib/audit/note'
import type { Findings } from './findings.ts'

/** A note as it was kept, and where. */
export type KeptNote = { readonly note: string; readonly where: 'database' | 'folder'; readonly name: string }

export type OpenedNoteOfLog = {
  readonly checkpoint: Checkpoint
  readonly keptIn: KeptNote
  /** The trusted keys of the log that signed it. */
  readonly keys: readonly VerifierKey[]
}

/** What a note says about its size, believed or not: to name a place by. */
export function claimedSize(note: string): number {
  try {
    return parseCheckpoint(parseNote(note).text).size
  } catch {
    return -1
  }
}

/**
 * Opens notes with the keys that the reader trusts, smallest tree first. What does not open is a finding and is left out.
 */
export async function openCheckpoints(
  notes: readonly KeptNote[],
  trusted: readonly VerifierKey[],
  findings: Findings,
): Promise<readonly OpenedNoteOfLog[]> {
  const opened: OpenedNoteOfLog[] = []
  for (const kept of notes) {
    findings.count('checkpoints')
    try {
      const { text, verifiedBy } = await openNote(nodeVerifyEd25519, kept.note, trusted)
      const checkpoint = parseCheckpoint(text)
      const keys = verifiedBy.filter((key) => key.algorithm === 'ed25519')
      const signer = keys.find((key) => key.name === checkpoint.origin)
      if (!signer) throw new AuditError('bad-checkpoint', `no key of the log ${checkpoint.origin} signed it`)
      opened.push({ checkpoint, keptIn: kept, keys: keys.filter((key) => key.name === checkpoint.origin) })
    } catch (error) {
      if (!(error instanceof AuditError)) throw error
      findings.add({
        check: error.code === 'unverified-note' ? 'key' : 'checkpoint',
        place: placeOf(kept),
        expected: 'a checkpoint that the key of the log signed',
        found: error.message,
      })
    }
  }
  return opened.toSorted((a, b) => a.checkpoint.size - b.checkpoint.size || a.keys.length - b.keys.length)
}

/**
 * Which key signs from which size on, told by the notes themselves: a key hands over in a checkpoint that both sign. After
 * it the older key signs nothing, so that one which was put away cannot vouch for what came later.
 */
export function checkHandovers(opened: readonly OpenedNoteOfLog[], findings: Findings): void {
  const current = new Map<string, VerifierKey>()
  const retired = new Map<VerifierKey, number>()
  for (const { checkpoint, keptIn, keys } of opened) {
    const { origin, size } = checkpoint
    const wrong = (expected: string, found: string) =>
      findings.add({ check: 'key', place: placeOf(keptIn), expected, found })
    const late = keys.find((key) => size > (retired.get(key) ?? Number.POSITIVE_INFINITY))
    const present = current.get(origin)
    if (late) {
      wrong(`no signature by ${late.id} after its last checkpoint of ${retired.get(late)} entries`, `one for ${size}`)
    } else if (!present) {
      current.set(origin, keys.find((key) => !retired.has(key)) ?? (keys[0] as VerifierKey))
    } else if (!keys.includes(present)) {
      wrong(`a signature by ${present.id}, the key of that size`, `one by ${keys.map(({ id }) => id).join(', ')}`)
    } else {
      const next = keys.find((key) => key !== present && !retired.has(key))
      if (!next) continue
      retired.set(present, size)
      current.set(origin, next)
    }
  }
}

/** Every signed tree once, smallest first, for the replay; two roots of one size both stay, so that a fork is seen. */
export function distinctCheckpoints(opened: readonly OpenedNoteOfLog[]): readonly Checkpoint[] {
  const distinct = new Map(
    opened.map(({ checkpoint }) => [`${checkpoint.size} ${toHex(checkpoint.root)}`, checkpoint] as const),
  )
  return [...distinct.values()]
}

export function placeOf(kept: KeptNote) {
  const size = claimedSize(kept.note)
  return size < 0
    ? ({ kind: 'file', path: `${kept.name} (${kept.where})` } as const)
    : ({ kind: 'checkpoint', size, where: kept.where } as const)
}

export const nameOfKey = (key: VerifierKey): string => formatVerifierKey(key)
