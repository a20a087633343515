/** One turn of the log's job: places for waiting entries, then the signed head, then its publication. */
import type { NewestCheckpoint } from '#lib/db/log-checkpoints'
import { openLog } from './open-log.ts'
import { publishLog } from './publish-log.ts'
import { type Batch, noMemory, type SequencerMemory, sequenceBatch } from './sequence-batch.ts'
import { signHead } from './sign-head.ts'

export type LogFiles = { readonly folder: string; readonly keyFile: string }

/** What is carried from turn to turn. */
export type TurnMemory = {
  readonly sequencer: SequencerMemory
  /** The note that this process knows to be published. */
  readonly published: string | null
}

export const firstTurn: TurnMemory = { sequencer: noMemory, published: null }

export type Turn = {
  readonly memory: TurnMemory
  /** Null where another process was at it. */
  readonly batch: Batch | null
  /** What this turn published, if anything. */
  readonly published: NewestCheckpoint | null
}

/** What a turn is to do besides giving places. */
export type Due = {
  /** Look through the whole queue. */
  readonly everywhere: boolean
  /** Sign and publish. */
  readonly checkpoint: boolean
}

/** Throws a LogRefusal where something is damaged, and whatever database and disk throw; the turn can be taken again. */
export async function logTurn(files: LogFiles, memory: TurnMemory, due: Due): Promise<Turn> {
  if (memory.published === null) {
    // Nothing gets a place before what was signed is published: then the guard never meets entries without a publication.
    await openLog(files.keyFile, new Date())
    const first = await publishNewest(files, null)
    if (first === null) return { memory, batch: null, published: null }
    return logTurn(files, { ...memory, published: first.note }, due)
  }
  const batch = await sequenceBatch(memory.sequencer, due.everywhere)
  const published = due.checkpoint ? await publishNewest(files, memory.published) : null
  return {
    memory: { sequencer: batch?.memory ?? memory.sequencer, published: published?.note ?? memory.published },
    batch,
    published,
  }
}

/** Signs the head and publishes it; null where that is done already, or somebody else is doing it. */
async function publishNewest(files: LogFiles, before: string | null): Promise<NewestCheckpoint | null> {
  const newest = await signHead(files.keyFile, new Date())
  return newest === null || newest.note === before ? null : publishLog(files.folder)
}
