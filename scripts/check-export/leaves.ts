/** The exact leaves out of an exported file, in its order, whatever its format; what stands beside them must agree. */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { decodeEntry } from '#lib/audit/entry'
import { leafExtension } from '#lib/audit/fhir-audit-event'
import { readCsv } from './read-csv.ts'

/** The file is opened when the first line is asked for: an open one begins to speak before anybody listens. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
}

/** Throws a sentence where the file cannot be read. */
export function leavesOf(file: string): AsyncIterable<string> {
  if (file.endsWith('.csv')) return leavesOfCsv(file)
  if (file.endsWith('.json')) return leavesOfBundle(file)
  if (file.endsWith('.ndjson')) return linesOf(file)
  throw new Error('an export ends in .csv, .ndjson or .json')
}

async function* leavesOfCsv(file: string): AsyncGenerator<string> {
  let columns: readonly string[] | null = null
  let number = 0
  for await (const record of readCsv(linesOf(file))) {
    number += 1
    if (columns === null) {
      columns = record.map((name) => name.replace('\ufeff', ''))
      if (!columns.includes('leaf')) throw new Error('the first line of the file names no column "leaf"')
      continue
    }
    const row = new Map(columns.map((name, i) => [name, record[i] ?? '']))
    const leaf = row.get('leaf') ?? ''
    const { ts, type, outcome, actor, patientRef, subject } = decodeEntry(leaf)
    const said = {
      'time (UTC)': ts,
      action: type,
      outcome,
      'actor id': actor.id,
      role: actor.role,
      'patient reference': patientRef ?? '',
      subject: subject ?? '',
    }
    for (const [name, expected] of Object.entries(said)) {
      const found = row.get(name)
      if (found !== expected) {
        throw new Error(`record ${number}: the column "${name}" says "${found}", the entry itself says "${expected}"`)
      }
    }
    yield leaf
  }
}

const bundle = z.object({
  resourceType: z.literal('Bundle'),
  entry: z.array(
    z.object({
      resource: z.object({
        resourceType: z.literal('AuditEvent'),
        recorded: z.string(),
        extension: z.array(z.object({ url: z.string(), valueString: z.string().optional() })),
      }),
    }),
  ),
})

async function* leavesOfBundle(file: string): AsyncGenerator<string> {
  const parsed = bundle.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`the file is no bundle of audit events: ${issue?.path.join('.')}: ${issue?.message}`)
  }
  for (const [i, { resource }] of parsed.data.entry.entries()) {
    const leaf = resource.extension.find(({ url }) => url === leafExtension)?.valueString
    if (leaf === undefined) throw new Error(`event ${i + 1} does not hold its entry`)
    const { ts } = decodeEntry(leaf)
    if (resource.recorded !== ts) {
      throw new Error(`event ${i + 1} was recorded ${resource.recorded}, the entry itself says ${ts}`)
    }
    yield leaf
  }
}
