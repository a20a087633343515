import { underLogLock } from '#lib/db/log-client'
import { insertHead, logHead } from '#lib/db/log-head'
import { insertOrigin } from '#lib/db/log-origins'
import { readSigningKey } from './signing-key.ts'

/**
 * Opens the log at its first run: its name is the one of the key. Once it is open, nothing happens.
 *
 * If the process dies before the commit, nothing happened. After it, the log is open with no entries and no checkpoint;
 * the next step signs and publishes the empty log, before any entry gets its place.
 */
export async function openLog(keyFile: string, now: Date): Promise<void> {
  await underLogLock(async (tx) => {
    if (await logHead(tx)) return
    const { verifier, vkey } = await readSigningKey(keyFile)
    await insertOrigin(tx, { epoch: 1, origin: verifier.name, openedAtSize: 0 }, vkey, now)
    await insertHead(tx, 1)
  })
}
