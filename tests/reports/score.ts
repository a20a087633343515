import type { Suggestion } from '#lib/reports/suggestion'
import type { Cell, CorpusReport } from './corpus.ts'

export type Score = {
  readonly reports: number
  /** Cells that a report states, and those that were offered. */
  readonly stated: number
  readonly offered: number
  readonly right: number
  /** Offered, but not stated with that value in that cell. */
  readonly wrong: number
  /** Of the wrong ones: the same grade stands at the other side or at another level of the report. */
  readonly wrongSide: number
  readonly wrongLevel: number
  readonly problems: readonly string[]
}

type Reading = { readonly report: CorpusReport; readonly suggestions: readonly Suggestion[] }

const key = ({ level, field, side, value }: Cell) => `${level} ${field} ${side ?? '-'} ${value}`

/** Compares what was offered with what is stated, cell by cell. */
export function score(readings: readonly Reading[]): Score {
  const each = readings.map(scoreOne)
  const sum = (of: (score: Score) => number) => each.reduce((total, one) => total + of(one), 0)
  return {
    reports: readings.length,
    stated: sum(({ stated }) => stated),
    offered: sum(({ offered }) => offered),
    right: sum(({ right }) => right),
    wrong: sum(({ wrong }) => wrong),
    wrongSide: sum(({ wrongSide }) => wrongSide),
    wrongLevel: sum(({ wrongLevel }) => wrongLevel),
    problems: each.flatMap(({ problems }) => problems),
  }
}

function scoreOne({ report, suggestions }: Reading): Score {
  const stated = new Set(report.expected.map(key))
  const offered = new Set(suggestions.map(key))
  const missing = report.expected.filter((cell) => !offered.has(key(cell)))
  const wrong = suggestions.filter((cell) => !stated.has(key(cell)))
  const otherSide = wrong.filter((cell) => {
    return (
      cell.side !== null &&
      missing.some((one) => key({ ...one, side: cell.side }) === key(cell) && one.side !== cell.side)
    )
  })
  const otherLevel = wrong.filter((cell) => {
    return !otherSide.includes(cell) && missing.some((one) => key({ ...one, level: cell.level }) === key(cell))
  })
  return {
    reports: 1,
    stated: stated.size,
    offered: suggestions.length,
    right: suggestions.length - wrong.length,
    wrong: wrong.length,
    wrongSide: otherSide.length,
    wrongLevel: otherLevel.length,
    problems: [
      ...wrong.map((cell) => `${report.id} offers ${key(cell)} from ${JSON.stringify(cell.quote)}`),
      ...missing.map((cell) => `${report.id} misses ${key(cell)}`),
    ],
  }
}

/** A wrong side or level counts twice among the errors. */
export function errorsOf({ wrong, wrongSide, wrongLevel }: Score): number {
  return wrong + wrongSide + wrongLevel
}

export function precisionOf({ right, offered }: Score): number {
  return offered === 0 ? 1 : right / offered
}

export function recallOf({ right, stated }: Score): number {
  return stated === 0 ? 1 : right / stated
}
