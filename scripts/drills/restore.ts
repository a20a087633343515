/** `npm run drill:restore`: R13, with `--entries` (2000) before and after the base copy. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { drillRestore } from './restore-drill.ts'
import { archivingTo, ownedFolder } from './support/base-copy.ts'
import { numberOption, printFigures, verdict } from './support/report.ts'
import { openStage } from './support/stage.ts'

const archive = mkdtempSync(path.join(tmpdir(), 'clearspine-archive-'))
ownedFolder(archive)
const stage = await openStage(archivingTo(archive))
const { figures, kept } = await drillRestore(stage, archive, numberOption('entries', 2_000)).finally(async () => {
  await stage.close()
  rmSync(archive, { recursive: true })
})
printFigures('Base copy and archive restored (R13)', figures)
verdict(kept)
