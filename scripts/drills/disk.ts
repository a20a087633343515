/** `npm run drill:disk`: R5, first the log's disk and then the database's, each full for `--seconds` (10). For root. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { drillDisk } from './disk-drill.ts'
import { numberOption, printFigures, verdict } from './support/report.ts'
import { type SmallDisk, smallDisk } from './support/small-disk.ts'
import { openStage } from './support/stage.ts'

const fullMs = numberOption('seconds', 10) * 1000

/** Room for the published log of some thousand entries, and for a new database with a little of their log of changes. */
const [LOG_MB, DATABASE_MB] = [4, 160]

/** So little log of changes that the small disk is not full of it from the beginning. */
const SMALL = ['max_wal_size=48MB', 'min_wal_size=32MB', 'wal_keep_size=0']

async function onDisk(megabytes: number, drill: (disk: SmallDisk) => Promise<boolean>): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'clearspine-disk-'))
  const disk = smallDisk(folder, megabytes)
  if (!disk) {
    process.stdout.write('This drill mounts a small disk: run it as root.\n')
    return false
  }
  try {
    return await drill(disk)
  } finally {
    disk.unmount()
    rmSync(folder, { recursive: true, force: true })
  }
}

const logKept = await onDisk(LOG_MB, async (disk) => {
  const stage = await openStage()
  process.env.CLEARSPINE_LOG_DIR = path.join(disk.folder, 'log')
  const files = { ...stage, folder: process.env.CLEARSPINE_LOG_DIR }
  const { figures, kept } = await drillDisk(files, disk, "the published log's", fullMs).finally(stage.close)
  printFigures('A disk that fills (R5)', figures)
  return kept
})
const databaseKept = await onDisk(DATABASE_MB, async (disk) => {
  const stage = await openStage(SMALL, path.join(disk.folder, 'home'))
  const { figures, kept } = await drillDisk(stage, disk, "the database's", fullMs).finally(stage.close)
  printFigures('A disk that fills (R5)', figures)
  return kept
})
verdict(logKept && databaseKept)
