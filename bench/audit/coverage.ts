import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { committedLog } from '#lib/db/log-client'
import { findPlace } from '#lib/db/log-proofs'

/** How often the published checkpoint is looked at: what is measured is at most so much too long. */
const LOOK_EVERY_MS = 10

type Seen = { readonly size: number; readonly at: number }

/** Watches the published checkpoint, so that afterwards it can be said when each entry was covered. */
export class CoverageWatch {
  private readonly folder: string
  private readonly seen: Seen[] = []
  private watching = true
  private readonly ended: Promise<void>

  constructor(folder: string) {
    this.folder = folder
    this.ended = this.watch()
  }

  /** Milliseconds from each commit to the checkpoint that covers it; waits until all are covered. */
  async delays(commits: readonly { readonly entryId: string; readonly at: number }[]): Promise<readonly number[]> {
    const delays: number[] = []
    for (const { entryId, at } of commits) {
      const index = await this.place(entryId)
      delays.push((await this.covered(index)).at - at)
    }
    this.watching = false
    await this.ended
    return delays
  }

  private async place(entryId: string): Promise<number> {
    for (;;) {
      const place = await findPlace(committedLog(), entryId)
      if (place) return place.index
      await pause(LOOK_EVERY_MS)
    }
  }

  private async covered(index: number): Promise<Seen> {
    for (;;) {
      const seen = this.seen.find(({ size }) => size > index)
      if (seen) return seen
      await pause(LOOK_EVERY_MS)
    }
  }

  private async watch(): Promise<void> {
    while (this.watching) {
      const size = await this.published()
      if (size > (this.seen.at(-1)?.size ?? -1)) this.seen.push({ size, at: performance.now() })
      await pause(LOOK_EVERY_MS)
    }
  }

  private async published(): Promise<number> {
    const note = await readFile(path.join(this.folder, 'checkpoint'), 'utf8').catch(() => '')
    return Number(note.split('\n')[1] ?? -1)
  }
}
