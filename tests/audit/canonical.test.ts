import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, parseCanonical, rfc8785 } from '#lib/audit/canonical'
import { expectRefused } from './support/refusal.ts'

const loneHigh = '\ud83d'
const loneLow = '\ude00'

function withHole(): number[] {
  const array = [1, 2, 3]
  delete array[1]
  return array
}

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])

describe('the canonical text', () => {
  it('sorts keys by their UTF-16 units, not by code point nor by alphabet', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6']
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33']
    const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])))
    expect(text).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:0`).join()}}`)
  })

  it('escapes only what it must, in the shortest way', () => {
    expect(canonicalJson('\b\t\n\f\r"\\\u0001\u001f/\u007f\u2028é')).toBe(
      '"\\b\\t\\n\\f\\r\\"\\\\\\u0001\\u001f/\u007f\u2028é"',
    )
  })

  it('writes numbers as RFC 8785 appendix B does', () => {
    const numbers: [number, string][] = [
      [0, '0'],
      [-0, '0'],
      [4.5, '4.5'],
      [0.002, '0.002'],
      [1e-27, '1e-27'],
      [5e-324, '5e-324'],
      [1 / 3, '0.3333333333333333'],
      [9007199254740991, '9007199254740991'],
    ]
    for (const [number, text] of numbers) expect(canonicalJson(number)).toBe(text)
  })

  it('keeps a key called __proto__ as the plain key it is in JSON', () => {
    const value = JSON.parse('{"__proto__":{"x":1},"constructor":2}')
    expect(canonicalJson(value)).toBe('{"__proto__":{"x":1},"constructor":2}')
    expect(parseCanonical('{"__proto__":{"x":1},"constructor":2}')).toEqual(value)
  })

  it('keeps "not there", null and empty apart', () => {
    const texts = [{}, { a: null }, { a: '' }, { a: [] }, { a: {} }, { a: 0 }, { a: false }].map(canonicalJson)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('reads back to the same value and the same text, whatever JSON holds', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = canonicalOrNothing(value)
        if (text === undefined) return
        expect(canonicalJson(parseCanonical(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { numRuns: 500 },
    )
  })

  it('is the same whatever order the keys were written in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.integer()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
      }),
    )
  })

  const unwritable: Record<string, unknown> = {
    undefined: undefined,
    'an undefined property': { a: undefined },
    'an undefined element': [undefined],
    'a hole': withHole(),
    'a function': () => 1,
    'a method': { toJSON: () => 1 },
    'a symbol': Symbol('a'),
    'a symbol for a key': { [Symbol('a')]: 1 },
    'a bigint': 1n,
    NaN: Number.NaN,
    infinity: [Number.POSITIVE_INFINITY],
    'an integer beyond 2^53 - 1': { mrn: 2 ** 53 },
    'an integer below -(2^53 - 1)': -(2 ** 53),
    'a lone high surrogate': loneHigh,
    'a lone low surrogate': `a${loneLow}b`,
    'surrogates in the wrong order': loneLow + loneHigh,
    'a lone surrogate in a key': { [loneHigh]: 1 },
    'a date': new Date(0),
    'a map': new Map(),
    'a set': new Set(),
    'a class of one’s own': new (class Finding {})(),
    'a boxed number': Object(1),
    'a regular expression': /a/,
    bytes: new Uint8Array(2),
    'a list of one’s own': new (class Findings extends Array {})(),
    'an array with a property': Object.assign([1], { note: 'lost' }),
    'an array with a property in place of an element': Object.assign(withHole(), { note: 'lost' }),
    'a hidden property': Object.defineProperty({}, 'a', { value: 1 }),
    'a property that is computed when read': {
      get a() {
        return Math.random()
      },
    },
    'what is nested too deep': nested(65),
  }

  for (const [name, value] of Object.entries(unwritable)) {
    it(`refuses ${name}`, () => expectRefused('not-canonical', () => canonicalJson(value)))
  }

  it('refuses a circle instead of running out of stack', async () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    await expectRefused('not-canonical', () => canonicalJson(circle))
  })

  it('says where the trouble is', () => {
    expect(() => canonicalJson({ levels: [{ slip: Number.NaN }] })).toThrow('$.levels[0].slip')
  })

  it('takes nesting up to its limit', () => {
    expect(canonicalJson(nested(64))).toHaveLength(2 * 64 + 1)
  })

  it('has an RFC 8785 form for large doubles, which the log does not take', async () => {
    expect(rfc8785({ a: 1e30 })).toBe('{"a":1e+30}')
    await expectRefused('not-canonical', () => canonicalJson({ a: 1e30 }))
    await expectRefused('not-canonical', () => rfc8785(Number.NaN))
  })
})

describe('reading a canonical text', () => {
  const otherwiseWritten: Record<string, string> = {
    'a space': '{"a": 1}',
    'a newline at the end': '{"a":1}\n',
    'a byte order mark': '\ufeff{"a":1}',
    'another order of keys': '{"b":1,"a":2}',
    'a key given twice': '{"a":1,"a":1}',
    'a key given twice, once escaped': '{"a":1,"\\u0061":1}',
    '-0': '-0',
    '1.0': '[1.0]',
    '1e2 for 100': '1e2',
    '1E400, which is infinite': '1E400',
    'an integer that rounds': '9007199254740993',
    'an integer that a double holds, but not its neighbour': '9007199254740992',
    'an escaped solidus': '"\\/"',
    'an escape in capitals': '"\\u001F"',
    'a needless escape': '"\\u0061"',
    'an escaped lone surrogate': '"\\ud83d"',
    'two values': '1 2',
    nothing: '',
    'a comment': '{}//',
    'a trailing comma': '[1,]',
    'single quotes': "'a'",
    'a hundred thousand open brackets': '['.repeat(100_000),
    'a hundred thousand brackets': '['.repeat(100_000) + ']'.repeat(100_000),
  }

  for (const [name, text] of Object.entries(otherwiseWritten)) {
    it(`refuses ${name}`, () => expectRefused('not-canonical', () => parseCanonical(text)))
  }
})

function canonicalOrNothing(value: unknown): string | undefined {
  try {
    return canonicalJson(value)
  } catch {
    return undefined
  }
}
