import { setTimeout as pause } from 'node:timers/promises'
import type { Drilled } from './sequencer-drill.ts'
import { kill, startChild } from './support/child.ts'
import { aDesk } from './support/desk.ts'
import { reckon } from './support/reckoning.ts'
import type { SmallDisk } from './support/small-disk.ts'
import type { Stage } from './support/stage.ts'
import { Writers } from './support/writers.ts'

/**
 * R5: a disk fills under load, stays full for a while, and is freed. What was acknowledged is there, nothing is half
 * written, and everything goes on. `whose` says which disk: the log's, or that of the database with all that is in it.
 */
export async function drillDisk(stage: Stage, disk: SmallDisk, whose: string, fullMs: number): Promise<Drilled> {
  const { facilityId, token } = await aDesk()
  const app = await startChild('scripts/drills/app-process.ts', token)
  const writers = new Writers(() => Number(app.said))
  await pause(fullMs)
  const before = writers.acknowledged.length
  disk.fill()
  await pause(fullMs)
  const during = writers.acknowledged.length - before
  const refused = writers.unavailable
  disk.free()
  // A server whose log of changes cannot be written ends itself, and its operator starts it again.
  await stage.restart()
  const freed = writers.acknowledged.length
  while (writers.acknowledged.length === freed) await pause(50)
  await writers.end()
  await kill(app.child)
  const { figures, kept } = await reckon(stage, facilityId, writers)
  return {
    figures: {
      'disk that filled': whose,
      'acts before it was full': before,
      'acts while it was full': during,
      'refused while it was full': refused,
      'acts after it was freed': writers.acknowledged.length - freed,
      ...figures,
    },
    kept,
  }
}
