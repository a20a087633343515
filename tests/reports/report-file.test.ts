import { describe, expect, it } from 'vitest'
import { textOfFile } from '../../app/(portal)/patients/[pid]/imaging/_form/report/report-file.ts'

/** The smallest PDF that shows some lines of text; without lines, one page that is empty as a scan is. */
function aPdf(lines: readonly string[]): string {
  const stream = `BT /F1 12 Tf 50 750 Td 16 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, place) => {
    const at = pdf.length
    pdf += `${place + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 6\n0000000000 65535 f \n${offsets.join('')}`
  return `${pdf}${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF`
}

const read = (content: string | Uint8Array<ArrayBuffer>, name = 'report.txt', type = 'text/plain') =>
  textOfFile(new File([content], name, { type }))

describe('a report dropped as a file', () => {
  it('is read line by line from a PDF', async () => {
    const pdf = aPdf(['L4-5: Mild left foraminal', 'narrowing.'])
    expect(await read(pdf, 'r.pdf', 'application/pdf')).toEqual({
      ok: true,
      text: 'L4-5: Mild left foraminal\nnarrowing.',
    })
  })

  it('says that a scan holds no text', async () => {
    expect(await read(aPdf([]), 'scan.pdf', 'application/pdf')).toEqual({ ok: false, problem: 'no-text' })
  })

  it('is read as UTF-8, or as what older Chinese systems write', async () => {
    expect(await read('腰4/5椎管狭窄')).toEqual({ ok: true, text: '腰4/5椎管狭窄' })
    const gb18030 = new Uint8Array([0xd1, 0xfc, 0x34, 0x2f, 0x35])
    expect(await read(gb18030)).toEqual({ ok: true, text: '腰4/5' })
  })

  it.each([
    ['a broken PDF', '%PDF-1.4 and nothing else', 'r.pdf', 'application/pdf', 'unreadable'],
    ['an empty text', ' \n', 'r.txt', 'text/plain', 'unreadable'],
    ['bytes that are no text', 'a\u0000b', 'r.txt', 'text/plain', 'unreadable'],
    ['a picture', 'GIF89a', 'r.gif', 'image/gif', 'not-a-report'],
    ['more than a form keeps', 'x'.repeat(20_001), 'r.txt', 'text/plain', 'too-long'],
    ['more than a report weighs', 'x'.repeat(5_000_001), 'r.txt', 'text/plain', 'too-large'],
  ])('is refused with its reason: %s', async (_, content, name, type, problem) => {
    expect(await read(content, name, type)).toEqual({ ok: false, problem })
  })
})
