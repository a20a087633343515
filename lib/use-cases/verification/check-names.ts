import type { CheckpointRow, KeyRow, OriginRow } from '#lib/db/audit-reader'
import type { Findings } from './findings.ts'
import { claimedSize } from './open-checkpoints.ts'

const PLACE = { kind: 'log', part: 'keys' } as const

/**
 * What the database says of its signed heads beside the heads themselves: each name of the log is that of its keys and was
 * opened where the first of them began, and each checkpoint is kept under the size that it is signed for. The portal goes by
 * these columns when it looks for the newest head and for where a publication may still be missing.
 */
export function checkNames(
  origins: readonly OriginRow[],
  keys: readonly KeyRow[],
  rows: readonly CheckpointRow[],
  findings: Findings,
): void {
  for (const { epoch, origin, openedAtSize } of origins) {
    const own = keys.filter((key) => key.epoch === epoch)
    for (const { vkey } of own.filter((key) => !key.vkey.startsWith(`${origin}+`))) {
      findings.add({ check: 'key', place: PLACE, expected: `keys of the log ${origin}`, found: vkey })
    }
    const first = Math.min(...own.map(({ fromSize }) => fromSize))
    if (first === openedAtSize) continue
    const expected = `a key that signs for ${origin} from its opening at ${openedAtSize} entries`
    findings.add({ check: 'key', place: PLACE, expected, found: own.length === 0 ? 'none' : `one from ${first}` })
  }
  for (const { size, note } of rows) {
    const signed = claimedSize(note)
    // What is no checkpoint at all is told where it is opened.
    if (signed === size || signed < 0) continue
    const place = { kind: 'checkpoint', size, where: 'database' } as const
    findings.add({ check: 'checkpoint', place, expected: `a note for ${size} entries`, found: `one for ${signed}` })
  }
}
