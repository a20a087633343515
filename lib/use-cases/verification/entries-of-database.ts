import type { Place } from '#lib/audit/report'
import { readLostEntries, readOddities, readPlacedEntries, readQueuedEntries } from '#lib/db/audit-reader'
import type { AuditorTx } from '#lib/db/auditor'
import { type CheckedEntry, checkEntry } from './check-entry.ts'
import type { Findings } from './findings.ts'
import type { ErasedSubjects } from './reconcile.ts'
import type { SpilledBindings } from './spilled-bindings.ts'

/** Missing payloads that are remembered until all erasures are known: an erasure is an exception, not a habit. */
const REMEMBERED = 10_000

/** By entry: who asked that its content be erased, and who did it, by which entry. */
type Erasures = {
  readonly asked: Map<string, string>
  readonly done: Map<string, { readonly by: string; readonly name: string }>
}

type Gone = { readonly id: string; readonly place: Place; readonly subject: string | null }

/** Every entry against its columns and payload; what they vouch for is kept. Gives what erased entries were about. */
export async function entriesOfDatabase(
  tx: AuditorTx,
  bindings: SpilledBindings,
  findings: Findings,
): Promise<ErasedSubjects> {
  const gone: Gone[] = []
  const erasures: Erasures = { asked: new Map(), done: new Map() }
  const take = (id: string, name: string, place: Place, checked: CheckedEntry) => {
    findings.add(...checked.findings)
    for (const record of checked.records) bindings.add('vouched', record, name)
    keepErasure(erasures, checked, name)
    if (checked.payloadGone && gone.length < REMEMBERED) gone.push({ id, place, subject: checked.subject })
    else if (checked.payloadGone) addMissing(findings, place)
  }
  for await (const rows of readPlacedEntries(tx)) {
    findings.count('columns and payloads', rows.length)
    for (const row of rows) {
      const place = { kind: 'entries', from: row.index, to: row.index + 1, id: row.id } as const
      take(row.id, `entry #${row.index}`, place, checkEntry(row, place))
    }
  }
  let waiting = 0
  for await (const rows of readQueuedEntries(tx)) {
    waiting += rows.length
    for (const row of rows) {
      const place = { kind: 'unplaced-entry', id: row.id } as const
      take(row.id, `entry ${row.id}, which waits for its place,`, place, checkEntry(row, place))
    }
  }
  if (waiting > 0) findings.note(`${waiting} entries wait for their place in the log.`)
  return settle(gone, erasures, findings)
}

function keepErasure({ asked, done }: Erasures, { erasure }: CheckedEntry, name: string): void {
  if (erasure?.step === 'asked') asked.set(erasure.entryId, erasure.by)
  if (erasure?.step === 'done') done.set(erasure.entryId, { by: erasure.by, name })
}

/** A payload that is gone was erased by two people, and two entries say so, or it is missing. */
function settle(gone: readonly Gone[], { asked, done }: Erasures, findings: Findings): ErasedSubjects {
  const subjects = new Set<string>()
  for (const { id, place, subject } of gone) {
    const erased = done.get(id)
    const askedBy = asked.get(id)
    if (!erased) {
      addMissing(findings, place)
    } else if (askedBy === undefined || askedBy === erased.by) {
      const expected = 'an erasure that another person had asked for'
      findings.add({ check: 'payload', place, expected, found: `one by ${erased.name} that nobody else had asked for` })
    } else {
      findings.note(`The content of entry ${id} was erased by ${erased.name}.`)
      const about = subject?.split(':')[1]
      if (about) subjects.add(about)
    }
  }
  return subjects
}

function addMissing(findings: Findings, place: Place): void {
  findings.add({ check: 'payload', place, expected: 'its payload, or an entry that erased it', found: 'neither' })
}

/** Entries outside queue and tree, and rows that no entry or leaf accounts for. */
export async function strayRows(tx: AuditorTx, findings: Findings): Promise<void> {
  for (const id of await readLostEntries(tx)) {
    const expected = 'a place in the log or in the queue'
    findings.add({ check: 'queue', place: { kind: 'unplaced-entry', id }, expected, found: 'neither' })
  }
  const odd = await readOddities(tx)
  for (const id of odd.queuedAndPlaced) {
    const place = { kind: 'unplaced-entry', id } as const
    findings.add({
      check: 'queue',
      place,
      expected: 'a queue of entries without a place',
      found: 'one that is placed or gone',
    })
  }
  for (const id of odd.payloadsOfNobody) {
    const place = { kind: 'record', record: 'payload of', id } as const
    findings.add({ check: 'payload', place, expected: 'the entry it belongs to', found: 'none' })
  }
  for (const { level, index } of odd.tileRoots) {
    const width = 256 ** (level + 1)
    const place = { kind: 'entries', from: index * width, to: (index + 1) * width } as const
    findings.add({ check: 'tree', place, expected: 'the root that the tile above holds', found: 'another one' })
  }
  for (const { level, index } of odd.tilesBeyond) {
    const place = { kind: 'log', part: 'tiles' } as const
    findings.add({ check: 'tree', place, expected: 'no tile beyond the head', found: `level ${level}, index ${index}` })
  }
}
