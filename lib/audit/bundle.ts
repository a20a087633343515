/** Entry bundles: C2SP tlog-tiles. The entries of one level 0 tile, each after its length in two bytes, big-endian. */
import { concatBytes } from './bytes.ts'
import { AuditError } from './error.ts'
import { bundlePath, type Tile } from './tile.ts'

/** What a length in two bytes can say. */
export const maxEntryBytes = 0xffff

/** The bundle's bytes; throws `bad-tile` for an entry too long for its length to fit. */
export function formatBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concatBytes(
    ...entries.flatMap((entry) => {
      if (entry.length > maxEntryBytes)
        throw new AuditError('bad-tile', `an entry of ${entry.length} bytes is too long`)
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry]
    }),
  )
}

/** The entries in a bundle; throws `bad-tile` where there are fewer or more than the tile is wide, or bytes are left. */
export function parseBundle(tile: Tile, bytes: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = []
  let at = 0
  while (at < bytes.length && entries.length < tile.width) {
    const [high, low] = bytes.subarray(at, at + 2)
    if (high === undefined || low === undefined) throw cutShort(tile, entries.length)
    const end = at + 2 + high * 256 + low
    if (end > bytes.length) throw cutShort(tile, entries.length)
    entries.push(bytes.subarray(at + 2, end))
    at = end
  }
  if (entries.length < tile.width) throw cutShort(tile, entries.length)
  if (at < bytes.length) throw new AuditError('bad-tile', `${bundlePath(tile)} goes on after its ${tile.width} entries`)
  return entries
}

function cutShort(tile: Tile, entries: number): AuditError {
  return new AuditError('bad-tile', `${bundlePath(tile)} ends within entry ${entries} of ${tile.width}`)
}
