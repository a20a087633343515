import { TEXT_LENGTH } from '#lib/clinical/recorded/form-reader'

export type FileProblem = 'too-large' | 'too-long' | 'no-text' | 'unreadable' | 'not-a-report'
export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: FileProblem }

/** A report of a few pages with its letterhead; a larger PDF is a scan or the images themselves. */
const MOST_BYTES = 5_000_000
/** More pages than any report has; whoever has one pastes what matters. */
const MOST_PAGES = 30

const no = (problem: FileProblem): FileText => ({ ok: false, problem })

/**
 * The text of a dropped file. A PDF is taken apart here in the browser: the file never leaves the machine, a crafted one
 * meets the browser's own walls and no server, and a request stays as small as a form is.
 */
export async function textOfFile(file: File): Promise<FileText> {
  if (file.size > MOST_BYTES) return no('too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
  if (!isPdf && !/^text\/|\.txt$/i.test(`${file.type || file.name}`)) return no('not-a-report')
  const text = isPdf ? await textOfPdf(bytes) : textOfBytes(bytes)
  if (text === null || text.includes('\u0000')) return no('unreadable')
  if (text.trim() === '') return no(isPdf ? 'no-text' : 'unreadable')
  return text.trim().length > TEXT_LENGTH ? no('too-long') : { ok: true, text: text.trim() }
}

/** Null where the file is broken or locked: nothing here is ours, so nothing can be told about why. */
async function textOfPdf(bytes: Uint8Array): Promise<string | null> {
  // Loaded only for whoever drops a PDF: it is larger than the rest of the portal.
  const { extractText, getDocumentProxy } = await import('unpdf')
  try {
    const pdf = await getDocumentProxy(bytes)
    if (pdf.numPages > MOST_PAGES) return null
    const { text } = await extractText(pdf, { mergePages: false })
    return text.join('\n\n')
  } catch {
    return null
  }
}

/** UTF-8, or else what Chinese systems of the last decades write. */
function textOfBytes(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  return null
}
