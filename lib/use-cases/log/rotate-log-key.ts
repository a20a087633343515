import { rename } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import { formatCheckpoint } from '#lib/audit/checkpoint'
import { signNote } from '#lib/audit/note'
import { appendEntryOfSystem } from '#lib/db/audit-log'
import { insertCheckpoint } from '#lib/db/log-checkpoints'
import { committedLog, underLogLock } from '#lib/db/log-client'
import { lockHead } from '#lib/db/log-head'
import { currentOrigin, insertKey, keysOf } from '#lib/db/log-origins'
import { catchUpLog } from './catch-up-log.ts'
import type { LogFiles } from './log-turn.ts'
import { LogRefusal } from './refusal.ts'
import { type LogSigner, nextKeyFile, nextSigningKey, signingKeyOf } from './signing-key.ts'
import { whenFree } from './when-free.ts'

export type Rotation = { readonly from: string; readonly to: string; readonly size: number }

/**
 * Replaces the signing key. The old one signs a last head, of a tree in which an entry names the new one; both sign the
 * same head; from then on the new one signs. Portals that run go on, and take the new key from the file.
 *
 * What is true if the process dies:
 * - before the commit: the old key signs; the new one waits in the file beside it and is taken by the next attempt
 * - after it: the new key signs; whoever signs next puts its file into the old one's place (signing-key.ts)
 */
export async function rotateLogKey(files: LogFiles, now: Date): Promise<Rotation> {
  const db = committedLog()
  const origin = await currentOrigin(db)
  if (!origin) throw new LogRefusal('key-missing', 'This log is not open yet, and has no key to replace.')
  const old = await signingKeyOf(files.keyFile, (await keysOf(db, origin.epoch))[0])
  const next = await nextSigningKey(files.keyFile, () => origin.origin)
  await appendEntryOfSystem('system:rotate-log-key', uuidv7(), {
    type: 'log.key-rotated',
    at: now,
    purpose: 'HSYSADMIN',
    payload: { origin: origin.origin, from: old.vkey, to: next.vkey },
  })
  await catchUpLog(files)
  const size = await whenFree(() => takeOver(origin, old, next, now))
  await rename(nextKeyFile(files.keyFile), files.keyFile)
  await catchUpLog(files)
  return { from: old.vkey, to: next.vkey, size }
}

/** Signs the same head twice and names the new key; answers the head's size. Null where somebody else holds the lock. */
async function takeOver(
  { epoch, origin }: { readonly epoch: number; readonly origin: string },
  old: LogSigner,
  next: LogSigner,
  now: Date,
): Promise<number | null> {
  return underLogLock(async (tx) => {
    const head = await lockHead(tx)
    if (!head) throw new Error('Expected the head of an open log, found none')
    const { size, root } = head
    const text = formatCheckpoint({ origin, size, root, extensions: [] })
    await insertCheckpoint(tx, { epoch, size, note: await signNote(text, old.signer) }, now)
    await insertCheckpoint(tx, { epoch, size, note: await signNote(text, old.signer, next.signer) }, now)
    await insertKey(tx, { epoch, vkey: next.vkey, fromSize: size }, now)
    return size
  })
}
