/**
 * Before anybody is served: does the database still hold the log that was published? A database that was put back to an
 * earlier state would otherwise go on from there, and give other entries the places that were signed for.
 */
import { equalBytes } from '#lib/audit/bytes'
import { type Checkpoint, openCheckpoint, parseCheckpoint } from '#lib/audit/checkpoint'
import { fromUtf8, toHex } from '#lib/audit/encoding'
import { AuditError } from '#lib/audit/error'
import { parseVerifierKey } from '#lib/audit/key'
import { nodeSha256, nodeVerifyEd25519 } from '#lib/audit/node-crypto'
import { parseNote } from '#lib/audit/note'
import { committedLog } from '#lib/db/log-client'
import { logHead } from '#lib/db/log-head'
import { currentOrigin, keysOf } from '#lib/db/log-origins'
import { rootAt } from '#lib/db/log-proofs'
import { NEWEST, readPublished } from './folder.ts'
import type { LogFiles } from './log-turn.ts'
import { LogRefusal } from './refusal.ts'
import { readSigningKey, signingKeyOf } from './signing-key.ts'

/**
 * Returns when the database holds all that was published, signed by the key in the file, or when both are new. Throws a
 * LogRefusal otherwise, with what was found and what should be. Changes nothing.
 * Cost: a dozen statements, however long the log: roots are worked out from tiles.
 */
export async function guardLog({ folder, keyFile }: LogFiles): Promise<void> {
  const db = committedLog()
  const [head, origin, published] = [await logHead(db), await currentOrigin(db), await readPublished(folder, NEWEST)]
  if (!head || !origin) {
    await readSigningKey(keyFile)
    // Whose it is cannot be told without the database's keys, and does not matter: it is not this database's.
    if (published) throw rolledBack(parseCheckpoint(parseNote(fromUtf8(published)).text), 0)
    return
  }
  const vkeys = await keysOf(db, origin.epoch)
  await signingKeyOf(keyFile, vkeys[0])
  await requireWholeTree()
  if (!published) {
    // The head under which a name was opened is published before any entry gets a place under it.
    if (head.size === origin.openedAtSize) return
    throw new LogRefusal(
      'publication-missing',
      `The log has ${head.size} entries, and nothing of it is published in ${folder}: CLEARSPINE_LOG_DIR names another folder than before, or the folder is lost. Name the right folder, or read "Recovery" in docs/operations.md.`,
    )
  }
  const checkpoint = await openPublished(folder, published, vkeys)
  if (checkpoint.origin !== origin.origin) {
    throw new LogRefusal(
      'publication-differs',
      `${folder} holds the log ${checkpoint.origin}, and the database holds ${origin.origin}.`,
    )
  }
  if (checkpoint.size > head.size) throw rolledBack(checkpoint, head.size)
  const root = await rootAt(db, checkpoint.size)
  if (equalBytes(root, checkpoint.root)) return
  throw new LogRefusal(
    'publication-differs',
    `The first ${checkpoint.size} entries of the database (of ${head.size}) have the root ${toHex(root)}, and published and signed was ${toHex(checkpoint.root)}: they are not the same entries.`,
  )
}

/** The published head, signed by one of the log's keys. */
async function openPublished(folder: string, bytes: Uint8Array, vkeys: readonly string[]): Promise<Checkpoint> {
  const problems: string[] = []
  for (const vkey of vkeys) {
    try {
      const key = parseVerifierKey(nodeSha256, vkey)
      return (await openCheckpoint(nodeVerifyEd25519, fromUtf8(bytes), key)).checkpoint
    } catch (error) {
      if (!(error instanceof AuditError)) throw error
      problems.push(error.message)
    }
  }
  throw new LogRefusal(
    'publication-differs',
    `${folder}/${NEWEST} is not signed by a key of this log: ${problems.join('; ')}.`,
  )
}

/** Throws a LogRefusal where the stored tiles do not lead to the stored head. */
export async function requireWholeTree(): Promise<void> {
  const db = committedLog()
  const head = await logHead(db)
  if (!head) return
  const { size, root } = head
  const found = await rootAt(db, size).catch((error: unknown) => {
    if (!(error instanceof AuditError)) throw error
    throw new LogRefusal('damaged-tree', `The stored tree of ${size} entries is not whole: ${error.message}.`)
  })
  if (equalBytes(found, root)) return
  throw new LogRefusal(
    'damaged-tree',
    `The stored tree of ${size} entries leads to the root ${toHex(found)}, and its head says ${toHex(root)}.`,
  )
}

function rolledBack({ size }: Checkpoint, found: number): LogRefusal {
  return new LogRefusal(
    'rolled-back',
    `${size} entries were published, and the database holds ${found}: it was put back to an earlier state, or it is another one. Nothing was changed. Put the newest state back, or read "Recovery" in docs/operations.md.`,
  )
}
