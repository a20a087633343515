import { setTimeout as pause } from 'node:timers/promises'
import type { NewestCheckpoint } from '#lib/db/log-checkpoints'
import { firstTurn, type LogFiles, logTurn } from './log-turn.ts'

/** How long to leave another process that is at it alone. */
const YIELD_MS = 50

/**
 * Gives every waiting entry its place, signs the head and publishes it, beside other sequencers or alone: for commands
 * that need the log to be whole before they go on. Gives the newest checkpoint.
 */
export async function catchUpLog(files: LogFiles): Promise<NewestCheckpoint> {
  let memory = firstTurn
  for (;;) {
    const { batch, ...turn } = await logTurn(files, memory, { everywhere: true, checkpoint: false })
    memory = turn.memory
    if (batch?.taken === 0) break
    if (batch === null) await pause(YIELD_MS)
  }
  // The last note that this process published is forgotten, so that the newest is published whoever signed it.
  for (;;) {
    const { published } = await logTurn(files, { ...memory, published: '' }, { everywhere: false, checkpoint: true })
    if (published) return published
    await pause(YIELD_MS)
  }
}
