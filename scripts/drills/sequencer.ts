/** `npm run drill:sequencer`: R4, with `--kills` (25) and `--at-once` (4). */
import { drillSequencers } from './sequencer-drill.ts'
import { numberOption, printFigures, verdict } from './support/report.ts'
import { openStage } from './support/stage.ts'

const stage = await openStage()
const { figures, kept } = await drillSequencers({
  ...stage,
  kills: numberOption('kills', 25),
  atOnce: numberOption('at-once', 4),
}).finally(stage.close)
printFigures('Sequencers killed under load (R4)', figures)
verdict(kept)
