import { stringify } from 'csv-stringify/sync'
import { decodeEntry } from '#lib/audit/entry'
import { fhirAuditEvent } from '#lib/audit/fhir-audit-event'
import { auditActorName } from '#lib/messages/audit-actor'
import { auditSentence } from '#lib/messages/audit-sentences'
import { latinName } from '#lib/messages/names'
import type { ExportBatch, ExportRow } from './export-rows.ts'

export const exportFormats = ['csv', 'ndjson', 'fhir', 'proofs'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** A file as it is written: what begins it, each batch, what ends it. */
export type ExportWriter = {
  readonly begin: string
  readonly batch: (batch: ExportBatch, first: boolean) => string
  readonly end: string
}

/** Without this mark Excel reads UTF-8 as the machine's own encoding, and Chinese names as noise. */
const BYTE_ORDER_MARK = '\ufeff'

/** The columns of a CSV export, in order. The last is the exact leaf, which the others can be checked against. */
export const csvColumns = [
  'index',
  'time (UTC)',
  'action',
  'what',
  'outcome',
  'actor id',
  'actor',
  'role',
  'patient reference',
  'patient',
  'MRN',
  'subject',
  'purpose',
  'session',
  'request',
  'leaf',
] as const

export const entryWriters: Readonly<Record<Exclude<ExportFormat, 'proofs'>, ExportWriter>> = {
  csv: {
    begin: BYTE_ORDER_MARK + csv([csvColumns]),
    batch: (batch) => csv(batch.rows.map((row) => cells(row, batch))),
    end: '',
  },
  // Each line is a leaf, byte for byte.
  ndjson: { begin: '', batch: ({ rows }) => rows.map(({ canonical }) => `${canonical}\n`).join(''), end: '' },
  fhir: {
    begin: '{"resourceType":"Bundle","type":"collection","entry":[\n',
    batch: (batch, first) => {
      const events = batch.rows.map((row) => JSON.stringify(bundleEntry(row, batch)))
      return events.length === 0 ? '' : `${first ? '' : ',\n'}${events.join(',\n')}`
    },
    end: '\n]}\n',
  },
}

/** RFC 4180, and what a spreadsheet would take for a formula is written so that it does not. */
function csv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: '\r\n' },
  )
}

function cells(row: ExportRow, { practitioners, patients }: ExportBatch): readonly string[] {
  const { actor, purpose, requestId } = decodeEntry(row.canonical)
  const patient = row.patientRef === null ? undefined : patients.get(row.patientRef)
  return [
    String(row.place),
    row.ts,
    row.type,
    auditSentence(row.type, 'en'),
    row.outcome,
    row.actorId,
    auditActorName(row.actorId, practitioners.get(row.actorId), 'en'),
    actor.role,
    row.patientRef ?? '',
    patient ? latinName(patient) : '',
    patient?.mrn ?? '',
    row.subject ?? '',
    purpose,
    actor.session ?? '',
    requestId,
    row.canonical,
  ]
}

function bundleEntry(row: ExportRow, { practitioners, patients }: ExportBatch) {
  const patient = row.patientRef === null ? undefined : patients.get(row.patientRef)
  const person = practitioners.get(row.actorId)
  const resource = fhirAuditEvent(
    decodeEntry(row.canonical),
    { index: row.place, canonical: row.canonical },
    {
      agent: person ? latinName(person) : null,
      patient: patient ? { name: latinName(patient), mrn: patient.mrn } : null,
    },
  )
  return { fullUrl: `urn:uuid:${row.id}`, resource }
}
