import type { NewestCheckpoint } from '#lib/db/log-checkpoints'
import { firstTurn, type LogFiles, logTurn } from './log-turn.ts'
import { BATCH_SIZE } from './sequence-batch.ts'
import { whenFree } from './when-free.ts'

/**
 * Gives every waiting entry its place, signs the head and publishes it, beside other sequencers or alone: for commands
 * that need the log to be whole before they go on. Gives the newest checkpoint.
 */
export async function catchUpLog(files: LogFiles): Promise<NewestCheckpoint> {
  let memory = firstTurn
  await whenFree(async () => {
    const turn = await logTurn(files, memory, { everywhere: true, checkpoint: false })
    memory = turn.memory
    // A batch that is not full has taken all that waited; a busy portal writes on, and is not waited for.
    return turn.batch && turn.batch.taken < BATCH_SIZE ? true : null
  })
  // What this process has published is forgotten, so that the newest is published whoever signed it.
  return whenFree(async () => {
    const unknown = { ...memory, published: '' }
    return (await logTurn(files, unknown, { everywhere: false, checkpoint: true })).published
  })
}
