/** `npm run drill:idle-transaction`: R15, with `--seconds` (600). */
import { drillIdleTransaction } from './idle-transaction-drill.ts'
import { numberOption, printFigures, verdict } from './support/report.ts'
import { openStage } from './support/stage.ts'

const stage = await openStage()
const { figures, kept } = await drillIdleTransaction(stage.folder, numberOption('seconds', 600)).finally(stage.close)
printFigures('Old transactions left open (R15)', figures)
verdict(kept)
