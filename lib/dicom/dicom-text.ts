/**
 * The character sets of DICOM PS3.3 C.12.1.1.2 that a browser can decode, by their defined terms. A term that is not here
 * (ISO 2022 with code extensions) leaves only ASCII certain, and what is not certain is not compared.
 */
const DECODERS: Readonly<Record<string, string>> = {
  'ISO_IR 100': 'iso-8859-1',
  'ISO_IR 101': 'iso-8859-2',
  'ISO_IR 109': 'iso-8859-3',
  'ISO_IR 110': 'iso-8859-4',
  'ISO_IR 144': 'iso-8859-5',
  'ISO_IR 127': 'iso-8859-6',
  'ISO_IR 126': 'iso-8859-7',
  'ISO_IR 138': 'iso-8859-8',
  'ISO_IR 13': 'shift_jis',
  'ISO_IR 166': 'windows-874',
  'ISO_IR 192': 'utf-8',
  GB18030: 'gb18030',
  GBK: 'gbk',
}

/** The text that some bytes say in a file's character set, padding taken off. Bytes that say nothing in it become U+FFFD. */
export function dicomText(bytes: Uint8Array, characterSet: string): string {
  const decoder = new TextDecoder(DECODERS[characterSet] ?? 'utf-8')
  return decoder
    .decode(bytes)
    .replace(/[\0 ]+$/, '')
    .trim()
}

/**
 * A DICOM date (VR DA, YYYYMMDD; older files wrote YYYY.MM.DD) as a calendar date; null for anything that is no day. It has
 * no time and no zone, and gets none.
 */
export function calendarDateOf(text: string | null): string | null {
  const [, year, month, day] = /^(\d{4})\.?(\d{2})\.?(\d{2})$/.exec(text ?? '') ?? []
  if (year === undefined) return null
  const date = `${year}-${month}-${day}`
  const read = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? date : null
}
