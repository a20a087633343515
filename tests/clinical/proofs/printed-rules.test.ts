import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { techniques } from '../reference/techniques.ts'
import { expectedRules, expectedScales } from './expected-rules.ts'

/** The cells of every table row of the printed guideline. */
const rows = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()))

/** The rule tables have nine columns; the list of what a candidate version changes has fewer. */
const ruleRows = rows.filter((cells) => cells.length === 9 && /^R-/.test(cells[0] ?? ''))

/** Every bound in a text, in the form of the expected table; `100 ≤ walking.distanceM < 500` holds two. */
function boundsIn(text: string): string[] {
  const after = [...text.matchAll(/[a-zA-Z] ([<≤>≥]) (\d+(?:\.\d+)?)/g)].map(([, sign, number]) => {
    const side = sign === '<' || sign === '≥' ? '<' : '≤'
    return `${side}${number}`
  })
  const before = [...text.matchAll(/(\d+(?:\.\d+)?) ([<≤]) [a-zA-Z]/g)].map(([, number, sign]) => {
    const side = sign === '≤' ? '<' : '≤'
    return `${side}${number}`
  })
  return [...new Set([...after, ...before])].toSorted()
}

it('prints every rule of the knowledge base once, and no other', () => {
  expect(ruleRows.map(([id]) => id).toSorted()).toEqual(expectedRules.map(({ id }) => id).toSorted())
})

it.each(expectedRules)('prints $id with its outcome $outcome and its bounds', ({ id, outcome, bounds }) => {
  const [, printedOutcome, firesWhen = '', , thresholds = ''] = ruleRows.find(([printed]) => printed === id) ?? []
  expect(printedOutcome).toBe(outcome)
  expect(boundsIn(`${firesWhen} ${thresholds}`)).toEqual([...new Set(bounds)].toSorted())
})

it.each(Object.entries(expectedScales))('prints the steps of the scale %s', (scale, steps) => {
  const printed = rows.find(([name, , gives]) => name === scale && gives !== undefined)
  expect(printed?.[4]?.replaceAll('<br>', ', ')).toBe(steps)
})

it('prints when a clearance ends and when images are old', () => {
  const text = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8')
  expect(text).toMatch(
    /earliest of: 84 days .* 84 days .*; 365 days after the newest study; 365 days after the confirmation/,
  )
  expect(rows.find(([id]) => id === 'M-LIT-09')?.[2]).toBe('184 ≤ newestStudyAgeDays ≤ 365')
})

it('prints every technique under its verdict', () => {
  const printed = (group: string): string[] =>
    [...(rows.find(([name]) => name === group)?.[1] ?? '').matchAll(/`(T\d\d_[A-Z_]+)`/g)].map(([, id]) => id ?? '')
  expect(printed('SOFT_TISSUE')).toEqual(techniques.permitted)
  expect(printed('NAMED_ONLY')).toEqual(techniques.onlyIfNamed)
  expect(printed('FORBIDDEN')).toEqual(techniques.forbidden)
})
