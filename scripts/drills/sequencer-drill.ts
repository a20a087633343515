import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { appendEntryOfNobody } from '#lib/db/audit-log'
import { catchUpLog } from '#lib/use-cases/log/catch-up-log'
import { readSigningKey } from '#lib/use-cases/log/signing-key'
import { kill, startChild } from './support/child.ts'
import { readPublishedLog } from './support/published.ts'
import type { Figures } from './support/report.ts'

export type SequencerDrill = {
  readonly folder: string
  readonly keyFile: string
  readonly kills: number
  /** Sequencers that run at the same time. */
  readonly atOnce: number
}

export type Drilled = { readonly figures: Figures; readonly kept: boolean }

/** Entries are written by so many at once while sequencers die. */
const WRITERS = 8

/** A killed sequencer had at most so long: some die in their first batch, some between checkpoints. */
const LONGEST_LIFE_MS = 700

/**
 * R4: sequencers are killed with -9 while entries are written, and others take over. Afterwards every acknowledged entry
 * has one place, the places are without gaps, and every checkpoint that was ever published is the beginning of the log.
 */
export async function drillSequencers({ folder, keyFile, kills, atOnce }: SequencerDrill): Promise<Drilled> {
  let writing = true
  const acknowledged: string[] = []
  const writers = Array.from({ length: WRITERS }, async () => {
    while (writing) {
      acknowledged.push(await appendEntryOfNobody(randomUUID(), { type: 'sign-in.failed', at: new Date() }))
      await pause(2)
    }
  })
  const running = await Promise.all(Array.from({ length: atOnce }, () => startChild('scripts/log/sequence.ts')))
  for (let killed = 0; killed < kills; killed += 1) {
    await pause(randomInt(LONGEST_LIFE_MS))
    const nth = randomInt(atOnce)
    const [victim] = running.splice(nth, 1)
    if (victim) await kill(victim.child)
    running.push(await startChild('scripts/log/sequence.ts'))
  }
  writing = false
  await Promise.all(writers)
  for (const { child } of running) await kill(child)
  await catchUpLog({ folder, keyFile })

  const log = await readPublishedLog(folder, (await readSigningKey(keyFile)).vkey)
  const places = new Set(log.entryIds)
  const missing = acknowledged.filter((id) => !places.has(id)).length
  const doubled = log.entryIds.length - places.size
  const figures = {
    'sequencers at once': atOnce,
    'killed with -9': kills,
    'entries acknowledged': acknowledged.length,
    'entries in the log': log.entryIds.length,
    missing,
    doubled,
    'checkpoints published': log.checkpoints,
    'checkpoints inconsistent with the log': log.inconsistent,
  }
  return { figures, kept: missing === 0 && doubled === 0 && log.inconsistent === 0 }
}
