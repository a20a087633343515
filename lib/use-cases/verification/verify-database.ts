import type { VerifierKey } from '#lib/audit/key'
import type { Report } from '#lib/audit/report'
import {
  type CheckpointRow,
  type PlacedLeaf,
  readCheckpoints,
  readHead,
  readKeys,
  readLeaves,
  readOrigins,
} from '#lib/db/audit-reader'
import { type AuditorTx, asAuditor } from '#lib/db/auditor'
import { checkNames } from './check-names.ts'
import { compareNotes } from './compare-notes.ts'
import { entriesOfDatabase, strayRows } from './entries-of-database.ts'
import { Findings } from './findings.ts'
import { type NoteFile, notesIn, whyNoFolder } from './log-folder.ts'
import { checkHandovers, distinctCheckpoints, openCheckpoints } from './open-checkpoints.ts'
import { holdAgainst, readStored } from './reconcile.ts'
import { SpilledBindings } from './spilled-bindings.ts'
import { narrow, treeOfDatabase } from './tree-of-database.ts'
import { checkFirstSizes, trustedKeys } from './trusted-keys.ts'
import { treeOfFolder } from './verify-folder.ts'

export type DatabaseToVerify = {
  /** Of the auditor's role, which only reads. */
  readonly address: string
  /** Where the log is published. */
  readonly folder: string
  /** Verifier keys from outside the database. */
  readonly anchors: readonly VerifierKey[]
  /** Milliseconds. */
  readonly clock: () => number
}

/**
 * Verifies the log, the records it vouches for and its publication, over one snapshot of the database. Memory does not
 * grow with the log. Nothing is written; damage is answered, never thrown.
 */
export async function verifyDatabase({ address, folder, anchors, clock }: DatabaseToVerify): Promise<Report> {
  // The folder first: what is published was committed before, so the snapshot that follows holds all of it.
  const files = (await whyNoFolder(folder)) === null ? await notesIn(folder) : null
  return asAuditor(address, (tx) => verify(tx, { folder, files, anchors, clock }))
}

type Verification = Omit<DatabaseToVerify, 'address'> & { readonly files: readonly NoteFile[] | null }

async function verify(tx: AuditorTx, { folder, files, anchors, clock }: Verification): Promise<Report> {
  const findings = new Findings()
  const head = await readHead(tx)
  if (!head) await checkNotOpened(tx, files, findings)
  const root = head ? await verifyTrees(tx, { folder, files, anchors, clock }, head, findings) : null
  const bindings = new SpilledBindings()
  try {
    const erased = await findings.timed('entries', clock, () => entriesOfDatabase(tx, bindings, findings))
    await findings.timed('stray rows', clock, () => strayRows(tx, findings))
    await findings.timed('records', clock, () => readStored(tx, bindings, erased, findings))
    await findings.timed('reconciliation', clock, async () => holdAgainst(bindings, findings))
  } finally {
    bindings.remove()
  }
  return findings.report(head?.size ?? 0, root)
}

async function verifyTrees(
  tx: AuditorTx,
  { folder, files, anchors, clock }: Verification,
  head: NonNullable<Awaited<ReturnType<typeof readHead>>>,
  findings: Findings,
): Promise<string | null> {
  const [keys, origins, rows] = [await readKeys(tx), await readOrigins(tx), await allCheckpoints(tx)]
  checkNames(origins, keys, rows, findings)
  const notes = [...rows, ...(files ?? [])].map(({ note }) => note)
  const trusted = await trustedKeys(anchors, keys, head.epoch, notes, findings)
  if (files === null) {
    const place = { kind: 'file', path: folder } as const
    findings.add({ check: 'folder', place, expected: 'the published log', found: 'no such folder' })
  } else {
    const present = rows.filter(({ epoch }) => epoch === head.epoch)
    compareNotes(present, files, findings)
  }
  const newest = origins.at(-1)
  if (newest?.epoch !== head.epoch) {
    const place = { kind: 'log', part: 'head' } as const
    findings.add({ check: 'head', place, expected: `epoch ${newest?.epoch}`, found: `epoch ${head.epoch}` })
  }
  const kept = rows.map(({ note, size }) => ({ note, name: `${size}`, where: 'database' }) as const)
  const opened = await findings.timed('checkpoints', clock, () => openCheckpoints(kept, trusted, findings))
  checkHandovers(opened, findings)
  checkFirstSizes(keys, opened, findings)
  const published = files && (await treeOfFolder(folder, files, trusted, findings, clock))
  const fromFolder = await openCheckpoints(
    (files ?? []).map(({ name, note }) => ({ name, note, where: 'folder' }) as const),
    trusted,
    new Findings(),
  )
  const checkpoints = distinctCheckpoints([...opened, ...fromFolder]).toSorted((a, b) => a.size - b.size)
  const root = await findings.timed('tree of the database', clock, () =>
    treeOfDatabase(tx, head, checkpoints, findings),
  )
  if (root === null && published?.root) {
    const range = { from: 0, to: published.size }
    await narrow(tx, folder, published.size, range, findings)
  }
  const signed = checkpoints.at(-1)?.size ?? 0
  if (head.size > signed) findings.note(`${head.size - signed} entries have their place and are not signed for yet.`)
  return root
}

async function allCheckpoints(tx: AuditorTx): Promise<readonly CheckpointRow[]> {
  const all: CheckpointRow[] = []
  for await (const rows of readCheckpoints(tx)) all.push(...rows)
  return all
}

/** Before the log is open nothing has a place and nothing is published. */
async function checkNotOpened(tx: AuditorTx, files: readonly NoteFile[] | null, findings: Findings): Promise<void> {
  const place = { kind: 'log', part: 'head' } as const
  const leaves = await firstLeaves(tx)
  const published = files?.length ?? 0
  if (leaves === null && published === 0) findings.note('The log is not open yet: no entry has a place.')
  else findings.add({ check: 'head', place, expected: 'the head of the log', found: 'none' })
}

async function firstLeaves(tx: AuditorTx): Promise<readonly PlacedLeaf[] | null> {
  for await (const leaves of readLeaves(tx)) return leaves
  return null
}
