import { parseCanonical } from '#lib/audit/canonical'
import { type AuditEntry, decodeEntry } from '#lib/audit/entry'
import { AuditError } from '#lib/audit/error'
import { nodeSha256 } from '#lib/audit/node-crypto'
import { payloadCommitmentOfText } from '#lib/audit/payload'
import { projectionDifferences } from '#lib/audit/projection'
import { type BoundRecord, boundRecords } from '#lib/audit/record'
import type { Check, Finding, Place } from '#lib/audit/report'
import type { EntryRow } from '#lib/db/audit-reader'

export type CheckedEntry = {
  readonly findings: readonly Finding[]
  /** Records that the entry vouches for; none where its payload is not what it committed to. */
  readonly records: readonly BoundRecord[]
  /** Its commitment has nothing beside it: erased, or missing. */
  readonly payloadGone: boolean
  /** That this entry says that another one's content was erased, or asks for it. */
  readonly erasure: Erasure | null
  readonly subject: string | null
}

/** One half of what takes two people: the entry whose content is to go, and who says so. */
export type Erasure = { readonly step: 'asked' | 'done'; readonly entryId: string; readonly by: string }

/** One entry against its columns and its payload. `place` names it in findings. */
export function checkEntry(row: EntryRow, place: Place): CheckedEntry {
  const findings: Finding[] = []
  const add = (check: Check, expected: string, found: string) => findings.push({ check, place, expected, found })
  const entry = read(row, add)
  if (!entry) return { findings, records: [], payloadGone: false, erasure: null, subject: row.subject }
  for (const { column, expected, found } of projectionDifferences(entry, row)) {
    add('projection', `${column} ${expected}`, `${found}`)
  }
  const payloadGone = entry.payloadCommit !== null && row.payload === null
  return {
    findings,
    records: payloadGone ? [] : checkPayload(entry, row, add),
    payloadGone,
    erasure: erasureIn(entry),
    subject: entry.subject,
  }
}

type Add = (check: Check, expected: string, found: string) => void

function read(row: EntryRow, add: Add): AuditEntry | null {
  try {
    return decodeEntry(row.canonical)
  } catch (error) {
    if (!(error instanceof AuditError)) throw error
    add('entry', 'an entry in its one form', error.message)
    return null
  }
}

function checkPayload({ payloadCommit, facility }: AuditEntry, row: EntryRow, add: Add): readonly BoundRecord[] {
  const { salt, payload, payloadFacility } = row
  if (payload === null) return []
  // Nothing commits to this column, and it decides whose reviewers are shown the content.
  if (payloadFacility !== facility) {
    add('payload', `content of ${facility ?? 'nobody'}`, `content of ${payloadFacility ?? 'nobody'}`)
  }
  if (payloadCommit === null) {
    add('payload', 'no payload', 'one that the entry does not commit to')
    return []
  }
  // The column may not be empty; the owner of a table can take that away.
  if (salt === null) {
    add('payload', 'a payload with its salt', 'no salt')
    return []
  }
  try {
    const commitment = payloadCommitmentOfText(nodeSha256, salt, payload)
    if (commitment === payloadCommit) return boundRecords(parseCanonical(payload))
    add('payload', `the commitment ${payloadCommit}`, commitment)
  } catch (error) {
    if (!(error instanceof AuditError)) throw error
    add('payload', 'a payload with its salt', error.message)
  }
  return []
}

const STEPS: Readonly<Partial<Record<AuditEntry['type'], Erasure['step']>>> = {
  'payload.erasure-requested': 'asked',
  'payload.erased': 'done',
}

function erasureIn({ type, outcome, subject, actor }: AuditEntry): Erasure | null {
  const step = STEPS[type]
  const [kind, entryId] = subject?.split(':') ?? []
  if (!step || outcome !== 'success' || kind !== 'audit-entry' || !entryId) return null
  return { step, entryId, by: actor.id }
}
