import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#lib/reports/fold'
import { readReport } from '#lib/reports/read-report'
import { scan } from '#lib/reports/scan'
import { CORPORA, corpus } from './corpus.ts'

const RUNS = process.env.CLEARSPINE_TIER === 'full' ? 20_000 : 400

/** Words that mean something to the reader, in orders that nobody would write. */
const WORDS = [
  'L4-5',
  'L3/4',
  'L5-S1',
  '腰4/5',
  'C5-6',
  'severe',
  'mild',
  'moderate',
  '重度',
  '轻度',
  'central canal',
  'foraminal',
  'left',
  'right',
  'bilateral',
  'stenosis',
  'narrowing',
  '狭窄',
  '椎管',
  '左侧',
  '椎间孔',
  'no',
  'without',
  '未见',
  'but',
  'and',
  'or',
  ',',
  '.',
  ';',
  ':',
  '\n',
  '\n\n',
  'disc bulge',
  'facet',
  'possible',
  'previously',
  'now',
  'Grade 1',
  'anterolisthesis',
  'FINDINGS:',
  'INDICATION:',
  'ADDENDUM:',
  'not',
  'at',
  'of',
  'is',
  '(',
  ')',
  '|',
  '9 mm',
] as const

const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((each) => each.join(' '))
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), words)
const region = fc.constantFrom('LUMBAR', 'CERVICAL', 'THORACIC', 'WHOLE_SPINE', null)

const read = (text: string, where: 'LUMBAR' | 'CERVICAL' | 'THORACIC' | 'WHOLE_SPINE' | null = 'LUMBAR') =>
  readReport({ text, modality: 'MR', region: where })

const cells = (text: string) =>
  read(text).suggestions.map(({ level, field, side, value }) => `${level} ${field} ${side} ${value}`)

describe('for any text the reader', () => {
  it('answers, and its quotes stand in the text where it says', () => {
    fc.assert(
      fc.property(anything, region, (text, where) => {
        const { suggestions, measurements } = read(text, where)
        for (const { quote, span } of [...suggestions, ...measurements]) {
          expect(text.slice(span.start, span.end)).toBe(quote)
          expect(quote).not.toBe('')
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('says the same twice, each cell once, in the order of the spine', () => {
    fc.assert(
      fc.property(anything, region, (text, where) => {
        const { suggestions } = read(text, where)
        expect(read(text, where).suggestions).toEqual(suggestions)
        const places = suggestions.map(({ level, field, side }) => `${level} ${field} ${side}`)
        expect(new Set(places).size).toBe(places.length)
        for (const { field, side, value } of suggestions) {
          expect(side === null).toBe(field === 'central' || field === 'slip')
          expect(typeof value).toBe(field === 'slip' ? 'number' : 'string')
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('keeps every character in its place when it folds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(fold(text)).toHaveLength(text.length)
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: RUNS, examples: [['\uff70']] },
    )
  })

  it('leaves no character of a text unread', () => {
    fc.assert(
      fc.property(words, (text) => {
        const tokens = scan(fold(text), 0, text.length)
        const gaps = tokens.map((token, place) => text.slice(tokens[place - 1]?.end ?? 0, token.start)).join('')
        expect(gaps).toMatch(/^[\s。.!·•*]*$/)
      }),
      { numRuns: RUNS },
    )
  })
})

const REPORTS = CORPORA.flatMap(corpus)

describe('for any report of the corpus', () => {
  it('more blanks between its words change nothing', () => {
    for (const { text } of REPORTS) {
      const wider = text.replaceAll(/(?<=[a-z,]) (?=[a-z])/gi, '   ')
      expect(cells(wider)).toEqual(cells(text))
    }
  })

  it('carriage returns, full-width digits and capitals change nothing', () => {
    for (const { text } of REPORTS) {
      expect(cells(text.replaceAll('\n', '\r\n'))).toEqual(cells(text))
      const wide = text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      expect(cells(wide)).toEqual(cells(text))
    }
  })

  it('hedging all of its sentences leaves nothing to offer', () => {
    for (const { text } of REPORTS.filter(
      ({ text }) => /^[\u0020-\u007e]*$/.test(text) && !/[A-Z]{4,}|\w:/.test(text),
    )) {
      const sentences = text
        .split(/(?<=\.) (?=[A-Z])/)
        .map((sentence) => `Possible ${sentence.replaceAll(/\b(?:but|however|except)\b|;/gi, 'and')}`)
      expect(cells(sentences.join(' '))).toEqual([])
    }
  })
})

describe('a denied grade', () => {
  const structure = fc.constantFrom(
    'central canal',
    'left foraminal',
    'right lateral recess',
    'bilateral neural foraminal',
  )
  const level = fc.constantFrom('L3-4', 'L4/5', 'L5-S1')
  const denial = fc.constantFrom('No', 'Without', 'No evidence of', 'There is no', 'Negative for')
  const grade = fc.constantFrom('mild', 'moderate', 'severe')

  it('is never offered', () => {
    fc.assert(
      fc.property(denial, grade, structure, level, (no, how, what, where) => {
        expect(cells(`${no} ${how} ${what} stenosis at ${where}.`)).toEqual([])
        const none = read(`${no} ${what} stenosis at ${where}.`).suggestions
        expect(none.length).toBeGreaterThan(0)
        expect(new Set(none.map(({ value }) => value))).toEqual(new Set(['NONE']))
      }),
    )
  })
})

describe('the work of reading', () => {
  /** Tokens are looked at once each: how many there are says how the work grows, whatever else the machine does. */
  const tokensIn = (text: string) => scan(fold(text), 0, text.length).length

  it('doubles when the text doubles', () => {
    for (const piece of [
      'L4-5 severe canal stenosis, ',
      'severe '.repeat(3),
      ' \n',
      '轻度、',
      '((((',
      'mild to ',
      'L4-',
      '1.1.1.',
    ]) {
      const once = piece.repeat(200)
      expect(tokensIn(once + once)).toBeLessThanOrEqual(2 * tokensIn(once) + 2)
    }
  })

  it.each([
    'L4-5 ',
    'no ',
    ', ',
    '(',
    ' ',
    '\n',
    'at L4-5 there is ',
    'mild to moderate to ',
    'L4-5 to ',
    '1. ',
    '椎管、',
    'indication ',
    'from mild to ',
    '. ',
  ])('comes to an end for 20,000 characters of "%s"', (piece) => {
    expect(read(piece.repeat(Math.ceil(20_000 / piece.length))).suggestions).toEqual([])
  })
})
