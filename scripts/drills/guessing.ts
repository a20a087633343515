/** `npm run drill:guessing`: R12, with `--guesses` (10000). */
import { drillGuessing } from './guessing-drill.ts'
import { numberOption, printFigures, verdict } from './support/report.ts'
import { openStage } from './support/stage.ts'

const stage = await openStage()
const { figures, kept } = await drillGuessing(numberOption('guesses', 10_000)).finally(stage.close)
printFigures('Guesses at one account (R12)', figures)
verdict(kept)
