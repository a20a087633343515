/** `npm run drill:app`: R2, with `--kills` (30), one every two seconds. */
import { drillApp } from './app-drill.ts'
import { numberOption, printFigures, verdict } from './support/report.ts'
import { openStage } from './support/stage.ts'

const EVERY_MS = 2_000

const stage = await openStage()
const { figures, kept } = await drillApp(stage, numberOption('kills', 30), EVERY_MS).finally(stage.close)
printFigures('A process of the portal killed under load (R2)', figures)
verdict(kept)
