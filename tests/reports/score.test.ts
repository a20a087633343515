import { describe, expect, it } from 'vitest'
import type { Suggestion } from '#lib/reports/suggestion'
import type { Cell, CorpusReport } from './corpus.ts'
import { errorsOf, precisionOf, recallOf, score } from './score.ts'

const left: Cell = { level: 'L4-L5', field: 'foramen', side: 'L', value: 'MILD' }

const report = (expected: readonly Cell[]): CorpusReport => ({
  id: 'r',
  text: '',
  modality: 'MR',
  region: 'LUMBAR',
  expected,
})
const offered = (cell: Cell): Suggestion => ({ ...cell, quote: '', span: { start: 0, end: 0 } })
const scored = (expected: readonly Cell[], cells: readonly Cell[]) =>
  score([{ report: report(expected), suggestions: cells.map(offered) }])

describe('scoring a reading', () => {
  it('counts a wrong side twice', () => {
    const result = scored([left], [{ ...left, side: 'R' }])
    expect([result.wrong, result.wrongSide, result.wrongLevel, errorsOf(result)]).toEqual([1, 1, 0, 2])
  })

  it('counts a wrong level twice', () => {
    const result = scored([left], [{ ...left, level: 'L5-S1' }])
    expect([result.wrong, result.wrongSide, result.wrongLevel, errorsOf(result)]).toEqual([1, 0, 1, 2])
  })

  it('counts a wrong grade once, as offered wrongly and as missed', () => {
    const result = scored([left], [{ ...left, value: 'SEVERE' }])
    expect([errorsOf(result), precisionOf(result), recallOf(result)]).toEqual([1, 0, 0])
  })

  it('has nothing to say against a reading that is right', () => {
    const result = scored([left], [left])
    expect([errorsOf(result), precisionOf(result), recallOf(result), result.problems]).toEqual([0, 1, 1, []])
  })
})
