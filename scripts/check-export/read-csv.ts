/**
 * The records of a CSV file (RFC 4180) out of its lines; a line break within quotation marks comes back as one. Throws,
 * naming the record, where quotation marks do not fit.
 */
export async function* readCsv(lines: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let open = ''
  let number = 1
  for await (const line of lines) {
    open = open === '' ? line : `${open}\n${line}`
    // Marks come in pairs; an odd one is a field that goes on.
    if (open.split('"').length % 2 === 0) continue
    yield fieldsOf(open, number)
    open = ''
    number += 1
  }
  if (open !== '') throw new Error(`record ${number} ends within quotation marks: the file was cut`)
}

function fieldsOf(record: string, number: number): readonly string[] {
  const fields: string[] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y
  for (;;) {
    const match = field.exec(record)
    if (!match) throw new Error(`record ${number} has a quotation mark where none may stand`)
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '') return fields
  }
}
