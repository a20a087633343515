import type { DicomHeader, DicomProblem } from '#lib/dicom/header'

/** What became of a file that was dropped. */
export type OpenedFile =
  | { readonly kind: 'read'; readonly header: DicomHeader; readonly frame: Uint8Array | null }
  | { readonly kind: 'problem'; readonly problem: DicomProblem | 'unreadable' }

/**
 * Opens a file of any size: its first two megabytes for the header, and of the rest only the first picture. The parser is
 * fetched when the first file is dropped and not before. Never throws.
 */
export async function openFile(file: File): Promise<OpenedFile> {
  try {
    const { HEADER_BYTES, readDicom } = await import('#lib/dicom/read-dicom')
    const reading = readDicom(await bytesOf(file, 0, HEADER_BYTES), file.size)
    if (!reading.ok) return { kind: 'problem', problem: reading.problem }
    const { header } = reading
    const { image } = header
    const frame = image.shown ? await bytesOf(file, image.offset, image.offset + image.bytes) : null
    return { kind: 'read', header, frame }
  } catch {
    // A folder, a file that was moved away meanwhile, or a part of ours that did not arrive: all the same to who drops it.
    return { kind: 'problem', problem: 'unreadable' }
  }
}

async function bytesOf(file: File, start: number, end: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(start, end).arrayBuffer())
}
