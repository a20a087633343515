import { setTimeout as pause } from 'node:timers/promises'
import type { LogFiles } from '#lib/use-cases/log/log-turn'
import type { Drilled } from './sequencer-drill.ts'
import { kill, startChild } from './support/child.ts'
import { aDesk } from './support/desk.ts'
import { reckon } from './support/reckoning.ts'
import { Writers } from './support/writers.ts'

const APP = 'scripts/drills/app-process.ts'

/** R2: a process of the portal is killed with -9 again and again while sixteen people work with it. */
export async function drillApp(files: LogFiles, kills: number, everyMs: number): Promise<Drilled> {
  const { facilityId, token } = await aDesk()
  let app = await startChild(APP, token)
  const writers = new Writers(() => Number(app.said))
  for (let killed = 0; killed < kills; killed += 1) {
    await pause(everyMs)
    await kill(app.child)
    app = await startChild(APP, token)
  }
  await pause(everyMs)
  await writers.end()
  await kill(app.child)
  const { figures, kept } = await reckon(files, facilityId, writers)
  return { figures: { 'processes killed with -9': kills, ...figures }, kept }
}
