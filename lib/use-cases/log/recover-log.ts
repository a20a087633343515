import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import { parseCheckpoint } from '#lib/audit/checkpoint'
import { fromUtf8, toHex } from '#lib/audit/encoding'
import { parseNote } from '#lib/audit/note'
import { appendEntryOfSystem } from '#lib/db/audit-log'
import { committedLog, underLogLock } from '#lib/db/log-client'
import { lockHead, moveHead } from '#lib/db/log-head'
import { currentOrigin, insertOrigin, type LogOrigin } from '#lib/db/log-origins'
import { catchUpLog } from './catch-up-log.ts'
import { NEWEST, readPublished } from './folder.ts'
import { guardLog, requireWholeTree } from './guard-log.ts'
import type { LogFiles } from './log-turn.ts'
import { type LogProblem, LogRefusal } from './refusal.ts'
import { type LogSigner, newOrigin, nextKeyFile, nextSigningKey } from './signing-key.ts'
import { whenFree } from './when-free.ts'

export type Recovery = {
  readonly origin: string
  readonly vkey: string
  /** How many entries the new name begins with. */
  readonly size: number
  /** Where the old publication lies now; null where there was none. */
  readonly aside: string | null
}

/** What a new name helps against. A damaged tree is not among them: it would be signed as it is. */
const RECOVERABLE: readonly LogProblem[] = [
  'rolled-back',
  'publication-missing',
  'publication-differs',
  'key-missing',
  'key-unreadable',
  'wrong-key',
]

/**
 * Opens a new name for the log over the entries that the database holds now, after a restore into the past or the loss of
 * what was published. The old publication is moved aside, untouched: it is what shows which entries are gone. Throws a
 * LogRefusal where nothing is wrong, or where a new name would not help. For a portal that is stopped.
 *
 * What is true if the process dies: before the commit, the log has its old name and no portal starts; the command can be
 * given again. After it, the log has its new one, and the next start publishes it.
 */
export async function recoverLog(files: LogFiles, portalUrl: string, now: Date): Promise<Recovery> {
  const problem = await problemOf(files)
  const before = await currentOrigin(committedLog())
  if (!before) throw new LogRefusal('rolled-back', 'This database has no log yet: there is nothing to go on from.')
  await requireWholeTree()
  const next = await nextSigningKey(files.keyFile, (left) =>
    left && left.verifier.name !== before.origin ? left.verifier.name : newOrigin(portalUrl),
  )
  const published = await readPublished(files.folder, NEWEST)
  await appendEntryOfSystem('system:recover-log', uuidv7(), {
    type: 'log.origin-opened',
    at: now,
    purpose: 'HSYSADMIN',
    payload: {
      problem,
      origin: next.verifier.name,
      vkey: next.vkey,
      before: { origin: before.origin, epoch: before.epoch, published: published && summaryOf(published) },
    },
  })
  const aside = await moveAside(files.folder, before.epoch)
  const size = await whenFree(() => open(before, next, now))
  await rename(nextKeyFile(files.keyFile), files.keyFile)
  await catchUpLog(files)
  return { origin: next.verifier.name, vkey: next.vkey, size, aside }
}

async function problemOf(files: LogFiles): Promise<LogProblem> {
  try {
    await guardLog(files)
  } catch (error) {
    if (error instanceof LogRefusal && RECOVERABLE.includes(error.problem)) return error.problem
    throw error
  }
  throw new LogRefusal('wrong-key', 'The database holds all that was published: there is nothing to recover from.')
}

function summaryOf(published: Uint8Array): { readonly size: number; readonly root: string } {
  const { size, root } = parseCheckpoint(parseNote(fromUtf8(published)).text)
  return { size, root: toHex(root) }
}

/** The first name beside the folder that is free. */
async function moveAside(folder: string, epoch: number): Promise<string | null> {
  if (!existsSync(folder)) return null
  let aside = `${folder}.epoch-${epoch}`
  for (let nth = 2; existsSync(aside); nth += 1) aside = `${folder}.epoch-${epoch}-${nth}`
  await rename(folder, aside)
  return aside
}

async function open(before: LogOrigin, next: LogSigner, now: Date): Promise<number | null> {
  return underLogLock(async (tx) => {
    const head = await lockHead(tx)
    if (!head) throw new Error('Expected the head of an open log, found none')
    const epoch = before.epoch + 1
    await insertOrigin(tx, { epoch, origin: next.verifier.name, openedAtSize: head.size }, next.vkey, now)
    await moveHead(tx, { ...head, epoch })
    return head.size
  })
}
