import { formatCheckpoint } from '#lib/audit/checkpoint'
import { signNote } from '#lib/audit/note'
import { insertCheckpoint, type NewestCheckpoint, newestCheckpoint } from '#lib/db/log-checkpoints'
import { underLogLock } from '#lib/db/log-client'
import { logHead } from '#lib/db/log-head'
import { currentOrigin, keysOf } from '#lib/db/log-origins'
import { signingKeyOf } from './signing-key.ts'

/**
 * The checkpoint of the committed head: the one that is kept, or else a new one, signed and kept. Null where another
 * process holds the lock, or the log is not opened.
 *
 * If the process dies before the commit, the head is unsigned still, and the next one signs it: Ed25519 gives the same
 * bytes for the same head. After it, the note is kept and not published; publishing begins with what is not published.
 * The head that is signed was committed by an earlier transaction: what could still be rolled back is never signed.
 */
export async function signHead(keyFile: string, now: Date): Promise<NewestCheckpoint | null> {
  return underLogLock(async (tx) => {
    const [head, newest, origin] = [await logHead(tx), await newestCheckpoint(tx), await currentOrigin(tx)]
    if (!head || !origin) return null
    if (newest?.epoch === head.epoch && newest.size === head.size) return newest
    const [vkey] = await keysOf(tx, head.epoch)
    const { signer } = await signingKeyOf(keyFile, vkey)
    const { epoch, size, root } = head
    const text = formatCheckpoint({ origin: origin.origin, size, root, extensions: [] })
    const checkpoint = { epoch, size, note: await signNote(text, signer) }
    await insertCheckpoint(tx, checkpoint, now)
    return checkpoint
  })
}
