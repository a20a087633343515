/** Where the tables of an SFNT are listed, and how long an entry is (OpenType 1.9, "Organization of an OpenType font"). */
const TABLES_AT = 12
const TABLE_ENTRY = 16

/**
 * Every character that a font has a letterform for, read from its `cmap` (OpenType 1.9). Asked before anything is drawn:
 * a PDF would show an empty box instead of saying that something is missing.
 */
export function codePointsOf(sfnt: Uint8Array): ReadonlySet<number> {
  const font = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength)
  const cmap = tableAt(font, 'cmap')
  const found = new Set<number>()
  for (let map = 0; map < font.getUint16(cmap + 2); map += 1) {
    const at = cmap + font.getUint32(cmap + 4 + map * 8 + 4)
    const format = font.getUint16(at)
    // 4 is the basic plane, 12 all of Unicode; other formats repeat them for old systems.
    if (format === 4) readSegments(font, at, found)
    if (format === 12) readGroups(font, at, found)
  }
  return found
}

function tableAt(font: DataView, wanted: string): number {
  for (let table = 0; table < font.getUint16(4); table += 1) {
    const at = TABLES_AT + table * TABLE_ENTRY
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(at + byte)))
    if (tag === wanted) return font.getUint32(at + 8)
  }
  throw new Error(`Expected a font with the table ${wanted}, found none`)
}

function readSegments(font: DataView, at: number, found: Set<number>): void {
  const bytes = font.getUint16(at + 6)
  const [ends, starts, deltas, offsets] = [14, 16 + bytes, 16 + 2 * bytes, 16 + 3 * bytes].map((to) => at + to) as [
    number,
    number,
    number,
    number,
  ]
  for (let segment = 0; segment < bytes; segment += 2) {
    const [start, end] = [font.getUint16(starts + segment), font.getUint16(ends + segment)]
    const offset = font.getUint16(offsets + segment)
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph =
        offset === 0
          ? (code + font.getUint16(deltas + segment)) & 0xffff
          : font.getUint16(offsets + segment + offset + (code - start) * 2)
      if (glyph !== 0) found.add(code)
    }
  }
}

function readGroups(font: DataView, at: number, found: Set<number>): void {
  for (let group = 0; group < font.getUint32(at + 12); group += 1) {
    const from = at + 16 + group * 12
    const [start, end, glyph] = [0, 4, 8].map((to) => font.getUint32(from + to)) as [number, number, number]
    for (let code = start; code <= end; code += 1) if (glyph + code - start !== 0) found.add(code)
  }
}
