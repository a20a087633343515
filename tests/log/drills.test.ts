import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drillApp } from '../../scripts/drills/app-drill.ts'
import { drillDatabase } from '../../scripts/drills/database-drill.ts'
import { drillDisk } from '../../scripts/drills/disk-drill.ts'
import { drillIdleTransaction } from '../../scripts/drills/idle-transaction-drill.ts'
import { drillRestore } from '../../scripts/drills/restore-drill.ts'
import { archivingTo, ownedFolder } from '../../scripts/drills/support/base-copy.ts'
import { smallDisk } from '../../scripts/drills/support/small-disk.ts'
import { openStage, type Stage } from '../../scripts/drills/support/stage.ts'

const full = process.env.CLEARSPINE_TIER === 'full'

/** Longer than any of them takes on a busy machine; it only ends what hangs. */
const LIMIT_MS = full ? 1_200_000 : 240_000

/** Killing processes loses nothing that the operating system has, and waiting for the disk is most of a short drill. */
const FORGETFUL = full ? [] : ['fsync=off']

let stage: Stage
const archive = mkdtempSync(path.join(tmpdir(), 'clearspine-archive-'))

beforeAll(async () => {
  ownedFolder(archive)
  stage = await openStage([...archivingTo(archive), ...FORGETFUL])
}, LIMIT_MS)
afterAll(async () => {
  await stage.close()
  rmSync(archive, { recursive: true })
}, LIMIT_MS)

describe('the log keeps its promises', { timeout: LIMIT_MS }, () => {
  it('with old transactions left open elsewhere', async () => {
    const { figures } = await drillIdleTransaction(stage.folder, full ? 600 : 2)
    // How quickly is the drill's matter on a quiet machine; here, that all of them were covered at all.
    expect(figures['entries written and covered']).toBeGreaterThan(0)
  })

  it('to a server restored to the end, and refuses one that was put back', async () => {
    const { figures, kept } = await drillRestore(stage, archive, full ? 2_000 : 20)
    expect(kept, JSON.stringify(figures)).toBe(true)
  })

  it('when PostgreSQL is killed under sixteen people, and the portal is not restarted', async () => {
    const { figures, kept } = await drillDatabase(stage, full ? 5 : 1)
    expect(kept, JSON.stringify(figures)).toBe(true)
  })
})

describe('a portal of its own', { timeout: LIMIT_MS }, () => {
  it('keeps every acknowledged act once when its process is killed', async () => {
    const other = await openStage(FORGETFUL)
    try {
      const { figures, kept } = await drillApp(other, full ? 30 : 2, 2_000)
      expect(kept, JSON.stringify(figures)).toBe(true)
    } finally {
      await other.close()
    }
  })

  it('goes on when the disk of its log was full and is freed', async ({ skip }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'clearspine-disk-'))
    const disk = smallDisk(folder, 4)
    if (!disk) return skip('only root may mount a small disk')
    const other = await openStage(FORGETFUL)
    process.env.CLEARSPINE_LOG_DIR = path.join(folder, 'log')
    try {
      const files = { ...other, folder: process.env.CLEARSPINE_LOG_DIR }
      const { figures, kept } = await drillDisk(files, disk, "the published log's", full ? 10_000 : 1_500)
      expect(kept, JSON.stringify(figures)).toBe(true)
    } finally {
      await other.close()
      disk.unmount()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
