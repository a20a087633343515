import dicomParser, { type DataSet } from 'dicom-parser'
import { calendarDateOf, dicomText } from './dicom-text.ts'
import type { DicomHeader, DicomImage, DicomReading, NoImage, Window } from './header.ts'

/** A header is kilobytes; two megabytes leave room for private blocks and bound what a hostile file can cost. */
export const HEADER_BYTES = 2 * 1024 * 1024

/** Names and numbers have at most 64 characters a component group (PS3.5 6.2); a text that goes on for longer is none. */
const TEXT_BYTES = 1024

/** The largest matrix of any modality in use is under 8192; a frame is then 128 MB, and no header may ask for more. */
const MOST_PIXELS_A_SIDE = 8192

const PIXEL_DATA = 'x7fe00010'
const DEFLATED = '1.2.840.10008.1.2.1.99'
const BIG_ENDIAN = '1.2.840.10008.1.2.2'
const UNCOMPRESSED = ['1.2.840.10008.1.2', '1.2.840.10008.1.2.1', BIG_ENDIAN]

/**
 * Reads the header of a DICOM file (PS3.10) out of its first bytes, at most HEADER_BYTES of them; `size` is the length of
 * the whole file. Never throws: every file gets a header or the reason why it has none. Pixel data is found, not read.
 */
export function readDicom(start: Uint8Array, size: number): DicomReading {
  if (size === 0) return { ok: false, problem: 'empty' }
  const syntax = transferSyntaxOf(start)
  if (syntax === null) return { ok: false, problem: 'not-dicom' }
  // Its header is packed too; unpacking what a stranger packed is how small files become large ones.
  if (syntax === DEFLATED) return { ok: false, problem: 'deflated' }
  try {
    const data = dicomParser.parseDicom(start, { untilTag: PIXEL_DATA })
    return { ok: true, header: headerOf(data, syntax, size) }
  } catch {
    // The parser says in strings of its own what it stumbled over; all that matters is whether we cut the file short.
    return { ok: false, problem: size > start.length ? 'too-long' : 'broken' }
  }
}

/** Null where it is no DICOM file, or one without its preamble. */
function transferSyntaxOf(start: Uint8Array): string | null {
  try {
    return dicomParser.readPart10Header(start, { untilTag: PIXEL_DATA }).string('x00020010') ?? null
  } catch {
    return null
  }
}

function headerOf(data: DataSet, syntax: string, size: number): DicomHeader {
  const characterSet =
    textOf(data, 'x00080005', '')
      ?.split('\\')
      .findLast((term) => term !== '') ?? ''
  const text = (tag: string) => textOf(data, tag, characterSet)
  const first = (tag: string) => text(tag)?.split('\\')[0]?.trim() || null
  return {
    modality: first('x00080060'),
    studyDate: calendarDateOf(first('x00080020')),
    bodyPart: first('x00180015'),
    studyUid: first('x0020000d'),
    accessionNumber: text('x00080050') || null,
    patientName: text('x00100010') || null,
    birthDate: calendarDateOf(first('x00100030')),
    image: imageOf(data, syntax, size),
  }
}

function textOf(data: DataSet, tag: string, characterSet: string): string | null {
  const element = data.elements[tag]
  if (!element || element.length > TEXT_BYTES) return null
  return dicomText(data.byteArray.subarray(element.dataOffset, element.dataOffset + element.length), characterSet)
}

function imageOf(data: DataSet, syntax: string, size: number): DicomImage | NoImage {
  const pixels = data.elements[PIXEL_DATA]
  if (!pixels) return { shown: false, why: 'none' }
  if (!UNCOMPRESSED.includes(syntax)) return { shown: false, why: 'compressed' }
  const photometric = textOf(data, 'x00280004', '')
  const count = (tag: string) => data.uint16(tag) ?? 0
  if (count('x00280002') > 1 || (photometric !== 'MONOCHROME1' && photometric !== 'MONOCHROME2')) {
    return { shown: false, why: 'colour' }
  }
  const [rows, columns] = [count('x00280010'), count('x00280011')]
  const bitsAllocated = count('x00280100')
  const bitsStored = count('x00280101') || bitsAllocated
  if (
    !isSide(rows) ||
    !isSide(columns) ||
    (bitsAllocated !== 8 && bitsAllocated !== 16) ||
    bitsStored > bitsAllocated
  ) {
    return { shown: false, why: 'unusual' }
  }
  const bytes = (rows * columns * bitsAllocated) / 8
  if (pixels.length < bytes || pixels.dataOffset + bytes > size) return { shown: false, why: 'truncated' }
  return {
    shown: true,
    ...{ rows, columns, bitsAllocated, bitsStored, bytes },
    signed: count('x00280103') === 1,
    bigEndian: syntax === BIG_ENDIAN,
    inverted: photometric === 'MONOCHROME1',
    slope: decimal(data, 'x00281053') || 1,
    intercept: decimal(data, 'x00281052') ?? 0,
    window: windowOf(data),
    frames: Math.max(1, Math.trunc(decimal(data, 'x00280008') ?? 1)),
    offset: pixels.dataOffset,
  }
}

function isSide(pixels: number): boolean {
  return pixels >= 1 && pixels <= MOST_PIXELS_A_SIDE
}

/** The first of the windows that the file was made to be looked at with; a width below 1 is none (PS3.3 C.11.2.1.2). */
function windowOf(data: DataSet): Window | null {
  const [center, width] = [decimal(data, 'x00281050'), decimal(data, 'x00281051')]
  return center === null || width === null || width < 1 ? null : { center, width }
}

/** A decimal string's first value, or null. */
function decimal(data: DataSet, tag: string): number | null {
  const text = textOf(data, tag, '')?.split('\\')[0]?.trim() ?? ''
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) return null
  const number = Number(text)
  return Number.isFinite(number) ? number : null
}
