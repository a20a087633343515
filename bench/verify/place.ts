import { disconnectLog } from '#lib/db/log-client'
import { openLog } from '#lib/use-cases/log/open-log'
import { publishLog } from '#lib/use-cases/log/publish-log'
import { noMemory, sequenceBatch } from '#lib/use-cases/log/sequence-batch'
import { signHead } from '#lib/use-cases/log/sign-head'
import { createSigningKey } from '#lib/use-cases/log/signing-key'

/** Gives every entry its place, as the sequencer does: a signed head after each batch; then publishes. */
export async function place(n: number, say: (line: string) => void): Promise<void> {
  const { CLEARSPINE_LOG_KEY: keyFile = '', CLEARSPINE_LOG_DIR: folder = '' } = process.env
  await createSigningKey(keyFile, 'bench.example/clearspine')
  await openLog(keyFile, new Date())
  await signHead(keyFile, new Date())
  await publishLog(folder)
  let memory = noMemory
  for (let placed = 0; placed < n; ) {
    const batch = await sequenceBatch(memory, false)
    if (!batch || batch.taken === 0) throw new Error(`expected ${n} entries in the queue, found ${placed}`)
    memory = batch.memory
    placed += batch.taken
    await signHead(keyFile, new Date())
    if (placed % 100_000 === 0) say(`  ${placed} entries placed`)
  }
  await publishLog(folder)
  await disconnectLog()
}
