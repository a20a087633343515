import { describe, expect, it } from 'vitest'
import { readReport } from '#lib/reports/read-report'
import { CORPORA, type Corpus, corpus } from './corpus.ts'
import { errorsOf, precisionOf, recallOf, type Score, score } from './score.ts'

/** Aims of the product: what is offered is right, and most of what is stated is offered. */
const PRECISION = 0.98
const RECALL = 0.85

const read = (part: Corpus): Score =>
  score(corpus(part).map((report) => ({ report, suggestions: readReport(report).suggestions })))

const scores = CORPORA.map((part) => ({ part, score: read(part) }))

const whole = scores.reduce(
  (sum, { score: each }) => ({
    reports: sum.reports + each.reports,
    stated: sum.stated + each.stated,
    offered: sum.offered + each.offered,
    right: sum.right + each.right,
    wrong: sum.wrong + each.wrong,
    wrongSide: sum.wrongSide + each.wrongSide,
    wrongLevel: sum.wrongLevel + each.wrongLevel,
    problems: [...sum.problems, ...each.problems],
  }),
  { reports: 0, stated: 0, offered: 0, right: 0, wrong: 0, wrongSide: 0, wrongLevel: 0, problems: [] as string[] },
)

function line(name: string, each: Score): string {
  const figures = [
    `${each.reports} reports`,
    `${each.stated} cells`,
    `${each.offered} offered`,
    `precision ${precisionOf(each).toFixed(3)}`,
    `recall ${recallOf(each).toFixed(3)}`,
    `errors ${errorsOf(each)} (wrong side ${each.wrongSide}, wrong level ${each.wrongLevel}, each counted twice)`,
  ]
  return `${name.padEnd(9)} ${figures.join(' · ')}`
}

describe('the corpus of reports', () => {
  it('is read within the aims, part by part and as a whole', () => {
    const table = [...scores.map(({ part, score: each }) => line(part, each)), line('whole', whole)]
    process.stdout.write(`${table.join('\n')}\n`)
    for (const each of [...scores.map(({ score: one }) => one), whole]) {
      expect(precisionOf(each), each.problems.join('\n')).toBeGreaterThanOrEqual(PRECISION)
      expect(recallOf(each), each.problems.join('\n')).toBeGreaterThanOrEqual(RECALL)
    }
  })

  it('holds at least 100 reports with names of their own, in both languages and three regions', () => {
    const all = CORPORA.flatMap(corpus)
    expect(all.length).toBeGreaterThanOrEqual(100)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.filter(({ text }) => /[\u3400-\u9fff]/.test(text)).length).toBeGreaterThanOrEqual(25)
    expect(new Set(all.map(({ region }) => region)).size).toBe(3)
  })

  it('offers no grade at a wrong side or level', () => {
    expect({ wrongSide: whole.wrongSide, wrongLevel: whole.wrongLevel }).toEqual({ wrongSide: 0, wrongLevel: 0 })
  })
})
