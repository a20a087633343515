import { inflateSync } from 'node:zlib'

/** Sizes of the structures of WOFF 1.0 (W3C Recommendation, sections 3 and 4) and of an SFNT that it wraps. */
const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

/**
 * The font inside a WOFF 1.0 file. The PDF's font reader would unpack a table anew for every letter it embeds, seconds
 * for a sheet of Chinese; unpacked once, it is a look-up. For the packaged fonts only: a file that is not one throws.
 */
export function sfntOf(woff: Uint8Array): Uint8Array {
  const file = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  if (file.getUint32(0) !== 0x774f4646) throw new Error('Expected a WOFF font, found another file')
  const count = file.getUint16(12)
  const sfnt = new Uint8Array(file.getUint32(16))
  const out = new DataView(sfnt.buffer)
  out.setUint32(0, file.getUint32(4))
  out.setUint16(4, count)
  let end = SFNT_HEADER + count * SFNT_ENTRY
  for (let table = 0; table < count; table += 1) {
    const from = WOFF_HEADER + table * WOFF_ENTRY
    const to = SFNT_HEADER + table * SFNT_ENTRY
    const [offset, packed, length] = [4, 8, 12].map((at) => file.getUint32(from + at)) as [number, number, number]
    const bytes = woff.subarray(offset, offset + packed)
    sfnt.set(packed < length ? inflateSync(bytes) : bytes, end)
    out.setUint32(to, file.getUint32(from))
    out.setUint32(to + 4, file.getUint32(from + 16))
    out.setUint32(to + 8, end)
    out.setUint32(to + 12, length)
    // Tables begin at multiples of four.
    end += (length + 3) & ~3
  }
  return sfnt
}
