/** `npm run drill:database`: R3, with `--kills` (5). */
import { drillDatabase } from './database-drill.ts'
import { numberOption, printFigures, verdict } from './support/report.ts'
import { openStage } from './support/stage.ts'

const stage = await openStage()
const { figures, kept } = await drillDatabase(stage, numberOption('kills', 5)).finally(stage.close)
printFigures('PostgreSQL killed under load (R3)', figures)
verdict(kept)
