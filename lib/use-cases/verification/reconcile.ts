import { nodeSha256 } from '#lib/audit/node-crypto'
import { readRecords } from '#lib/db/audit-reader-records'
import type { AuditorTx } from '#lib/db/auditor'
import { digestOfHeld, type HeldRecord, RECORD_KINDS, type RecordKind } from '#lib/db/record-kinds'
import { checkRecord } from './check-record.ts'
import type { Findings } from './findings.ts'
import type { Bindings, SpilledBindings } from './spilled-bindings.ts'

/** Ids that entries are about whose content was erased: what they vouched for cannot be told any more. */
export type ErasedSubjects = ReadonlySet<string>

/** Marks a stored record whose entry may have been erased. */
const EXCUSED = 'excused'

/** Reads every record that entries vouch for, judges it by itself, and keeps its digest for `holdAgainst`. */
export async function readStored(
  tx: AuditorTx,
  bindings: SpilledBindings,
  erased: ErasedSubjects,
  findings: Findings,
): Promise<void> {
  for (const kind of Object.keys(RECORD_KINDS) as RecordKind[]) {
    for await (const records of readRecords(tx, kind)) {
      findings.count(kind, records.length)
      for (const record of records) {
        findings.add(...checkRecord(record))
        bindings.add('stored', digestOfHeld(nodeSha256, record), mayBeErased(record, erased) ? EXCUSED : '')
      }
    }
  }
}

/** Both ways: each record against the last entry that vouches for it, each such entry against its record. */
export function holdAgainst(bindings: SpilledBindings, findings: Findings): void {
  let excused = 0
  for (const { vouched, stored } of bindings.parts()) excused += holdPart(vouched, stored, findings)
  if (excused > 0) findings.note(`${excused} records cannot be compared: the content of their entries was erased.`)
}

function holdPart(vouched: Bindings, stored: Bindings, findings: Findings): number {
  let excused = 0
  for (const [key, { kind, id, digest, note }] of stored) {
    const place = { kind: 'record', record: kind, id } as const
    const last = vouched.get(key)
    if (last?.digest === digest) continue
    if (last) {
      findings.add({ check: 'record', place, expected: `what ${last.note} vouches for`, found: 'another record' })
    } else if (note === EXCUSED) excused += 1
    else findings.add({ check: 'record', place, expected: 'an entry that vouches for it', found: 'none' })
  }
  for (const [key, { kind, id, note }] of vouched) {
    if (stored.has(key)) continue
    const place = { kind: 'record', record: kind, id } as const
    findings.add({ check: 'record', place, expected: `the record that ${note} vouches for`, found: 'none' })
  }
  return excused
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/

/** Its own id, or one that it hangs on (but its facility, on which everything hangs), is what an erased entry was about. */
function mayBeErased({ id, row }: HeldRecord, erased: ErasedSubjects): boolean {
  if (erased.size === 0) return false
  const columns = Object.entries(JSON.parse(row) as Record<string, unknown>)
  return (
    erased.has(id) ||
    columns.some(([name, value]) => name !== 'facility_id' && erased.has(UUID.exec(String(value))?.[0] ?? ''))
  )
}
