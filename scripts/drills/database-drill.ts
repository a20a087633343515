import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { placeFor } from '../postgres/place.mjs'
import type { Drilled } from './sequencer-drill.ts'
import { kill, startChild } from './support/child.ts'
import { aDesk } from './support/desk.ts'
import { reckon } from './support/reckoning.ts'
import type { Stage } from './support/stage.ts'
import { Writers } from './support/writers.ts'

/** Work between two crashes. */
const WORK_MS = 2_000

/** R3: the longest that a crash may keep everybody waiting, from the kill to the next acknowledged act. */
const RECOVERED_WITHIN_MS = 30_000

/** R3: PostgreSQL is killed with -9 under load and started again; the portal's process is not. */
export async function drillDatabase(stage: Stage, kills: number): Promise<Drilled> {
  const { facilityId, token } = await aDesk()
  const app = await startChild('scripts/drills/app-process.ts', token)
  const writers = new Writers(() => Number(app.said))
  let longest = 0
  for (let killed = 0; killed < kills; killed += 1) {
    await pause(WORK_MS)
    const at = performance.now()
    process.kill(postmasterOf(stage.home), 'SIGKILL')
    await stage.restart()
    longest = Math.max(longest, (await nextAct(writers, app.child)) - at)
  }
  await writers.end()
  await kill(app.child)
  const { figures, kept } = await reckon(stage, facilityId, writers)
  return {
    figures: {
      'PostgreSQL killed with -9': kills,
      'longest from kill to next act': `${longest.toFixed(0)} ms`,
      'portal restarted': 0,
      ...figures,
    },
    kept: kept && longest <= RECOVERED_WITHIN_MS,
  }
}

function postmasterOf(home: string): number {
  return Number(readFileSync(path.join(placeFor(home).data, 'postmaster.pid'), 'utf8').split('\n')[0])
}

async function nextAct({ acknowledged }: Writers, portal: ChildProcess): Promise<number> {
  const before = acknowledged.length
  while (acknowledged.length === before) {
    if (portal.exitCode !== null || portal.signalCode !== null) throw new Error('The portal ended with its database.')
    await pause(10)
  }
  return acknowledged[before]?.at ?? 0
}
