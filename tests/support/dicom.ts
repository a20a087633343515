/** Writes DICOM files for the tests, from PS3.5 and PS3.10 and not from the parser that reads them. */

export const SYNTAX = {
  implicit: '1.2.840.10008.1.2',
  explicit: '1.2.840.10008.1.2.1',
  bigEndian: '1.2.840.10008.1.2.2',
  deflated: '1.2.840.10008.1.2.1.99',
  jpeg: '1.2.840.10008.1.2.4.70',
  jpeg2000: '1.2.840.10008.1.2.4.90',
  rle: '1.2.840.10008.1.2.5',
} as const

type Value = string | number | Uint8Array

/** Group and element, value representation, value: a string, a number for US and SS, or bytes as they are. */
export type DicomElement = readonly [tag: string, vr: string, value: Value]

/** Explicit lengths of these take four bytes after two of padding (PS3.5 7.1.2). */
const LONG = ['OB', 'OW', 'OF', 'SQ', 'UT', 'UN']

const latin1 = (text: string) => Buffer.from(text, 'latin1')

/** A whole file: preamble, meta header, data set. `encode` writes its texts (latin1 unless said otherwise). */
export function dicomFile(
  elements: readonly DicomElement[],
  syntax: string = SYNTAX.explicit,
  encode: (text: string) => Uint8Array = latin1,
): Uint8Array {
  const meta = [
    ['00020001', 'OB', Uint8Array.of(0, 1)],
    ['00020002', 'UI', '1.2.840.10008.5.1.4.1.1.4'],
    ['00020003', 'UI', '1.2.3.4.5'],
    ['00020010', 'UI', syntax],
  ] as const
  const body = Buffer.concat(meta.map((element) => written(element, SYNTAX.explicit, latin1)))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length)
  return new Uint8Array(
    Buffer.concat([
      Buffer.alloc(128),
      latin1('DICM'),
      written(['00020000', 'UL', length], SYNTAX.explicit, latin1),
      body,
      ...elements.toSorted(([a], [b]) => (a < b ? -1 : 1)).map((element) => written(element, syntax, encode)),
    ]),
  )
}

/** One element as it stands in a file; with `length` another length than it has, as only a broken file says. */
export function written(
  [tag, vr, value]: DicomElement,
  syntax: string,
  encode: (text: string) => Uint8Array = latin1,
  length?: number,
): Buffer {
  const big = syntax === SYNTAX.bigEndian
  const bytes = bytesOf(vr, value, big, encode)
  const number = (size: 2 | 4, n: number) => {
    const buffer = Buffer.alloc(size)
    if (size === 2) buffer[big ? 'writeUInt16BE' : 'writeUInt16LE'](n)
    else buffer[big ? 'writeUInt32BE' : 'writeUInt32LE'](n)
    return buffer
  }
  const says = length ?? bytes.length
  const head = [number(2, Number.parseInt(tag.slice(0, 4), 16)), number(2, Number.parseInt(tag.slice(4), 16))]
  if (syntax === SYNTAX.implicit) return Buffer.concat([...head, number(4, says), bytes])
  const wide = LONG.includes(vr)
  return Buffer.concat([...head, latin1(vr), ...(wide ? [number(2, 0), number(4, says)] : [number(2, says)]), bytes])
}

function bytesOf(vr: string, value: Value, big: boolean, encode: (text: string) => Uint8Array): Buffer {
  if (typeof value === 'number') {
    const buffer = Buffer.alloc(2)
    if (vr === 'SS') buffer[big ? 'writeInt16BE' : 'writeInt16LE'](value)
    else buffer[big ? 'writeUInt16BE' : 'writeUInt16LE'](value)
    return buffer
  }
  const bytes = Buffer.from(typeof value === 'string' ? encode(value) : value)
  if (bytes.length % 2 === 0) return bytes
  // Texts are padded with a space, unique identifiers and numbers with a zero byte (PS3.5 6.2).
  return Buffer.concat([bytes, typeof value === 'string' && vr !== 'UI' ? latin1(' ') : Buffer.alloc(1)])
}

/** An invented lumbar MR of WANG, Li, two by three pixels of 16 bits; edits replace elements by tag. */
export function anMr(edits: readonly DicomElement[] = []): readonly DicomElement[] {
  const usual: readonly DicomElement[] = [
    ['00080005', 'CS', 'ISO_IR 192'],
    ['00080020', 'DA', '20261118'],
    ['00080050', 'SH', 'ACC-7'],
    ['00080060', 'CS', 'MR'],
    ['00100010', 'PN', 'WANG^LI'],
    ['00100030', 'DA', '19580403'],
    ['00180015', 'CS', 'LSPINE'],
    ['0020000D', 'UI', '1.2.826.0.1.3680043.2'],
    ['00280002', 'US', 1],
    ['00280004', 'CS', 'MONOCHROME2'],
    ['00280010', 'US', 2],
    ['00280011', 'US', 3],
    ['00280100', 'US', 16],
    ['00280101', 'US', 12],
    ['00280103', 'US', 0],
    ['7FE00010', 'OW', pixels16([0, 100, 200, 300, 400, 4095])],
  ]
  const replaced = usual.filter(([tag]) => !edits.some(([edited]) => edited === tag))
  return [...replaced, ...edits]
}

/** Pixel values of 16 bits, little endian unless said otherwise. */
export function pixels16(values: readonly number[], big = false): Uint8Array {
  const buffer = Buffer.alloc(values.length * 2)
  values.forEach((value, place) => {
    const bits = value & 0xffff
    if (big) buffer.writeUInt16BE(bits, place * 2)
    else buffer.writeUInt16LE(bits, place * 2)
  })
  return buffer
}
