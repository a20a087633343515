import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOCALES, parseLocale } from '#lib/messages/locale'
import { localized } from '#lib/messages/localized'
import { quantity } from '#lib/messages/quantity'
import { clearanceWords, outcomeWords } from '#lib/messages/states'

type Said = { readonly path: string; readonly text: string }

/** Every sentence of an area; a gap is filled with a mark, so that a sentence that drops one is found. */
function sentences(words: unknown, path: string): Said[] {
  if (typeof words === 'string') return [{ path, text: words }]
  if (typeof words === 'function') {
    const gaps = Array.from({ length: words.length }, (_, index) => `‹${index}›`)
    return [{ path, text: String(words(...gaps)) }]
  }
  if (words === null || typeof words !== 'object') return []
  return Object.entries(words).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`))
}

const rooms = new URL('../../lib/messages/', import.meta.url)
const areas = await Promise.all(
  readdirSync(rooms)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => import(new URL(file, rooms).href) as Promise<Record<string, unknown>>),
)
const localizedAreas = areas
  .flatMap((area) => Object.entries(area))
  .filter((entry): entry is [string, Record<(typeof LOCALES)[number], unknown>] => {
    const [, words] = entry
    return words !== null && typeof words === 'object' && LOCALES.every((locale) => locale in words)
  })

describe('the words of the interface', () => {
  it.each(localizedAreas)('of %s are said in both languages or in neither', (name, area) => {
    const silent = (locale: (typeof LOCALES)[number]) =>
      sentences(area[locale], name)
        .filter(({ text }) => text.trim() === '')
        .map(({ path }) => path)
    expect(sentences(area.en, name).length).toBeGreaterThan(0)
    expect(silent('zh-CN')).toEqual(silent('en'))
  })

  it.each(localizedAreas)('of %s never call a patient or an outcome "safe"', (name, area) => {
    const said = sentences(area.en, name)
    expect(said.filter(({ text }) => /\bsafe(ly|r|st)?\b/i.test(text))).toEqual([])
  })

  it.each(localizedAreas)('of %s fill the same gaps in both languages', (name, area) => {
    const gaps = (locale: (typeof LOCALES)[number]) =>
      sentences(area[locale], name).map(({ path, text }) => [path, [...text.matchAll(/‹\d›/g)].map(String).sort()])
    expect(gaps('zh-CN')).toEqual(gaps('en'))
  })
})

describe('a state', () => {
  it.each(LOCALES)('is one word of its own: no two read alike (%s)', (locale) => {
    const words = [...Object.values(outcomeWords[locale]), ...Object.values(clearanceWords[locale])]
    expect(new Set(words).size).toBe(words.length)
  })
})

describe('a language', () => {
  it('that nobody speaks here becomes English', () => {
    expect([parseLocale('zh-CN'), parseLocale('zh'), parseLocale('EN'), parseLocale(undefined)]).toEqual([
      'zh-CN',
      'en',
      'en',
      'en',
    ])
  })

  it('cannot lack, add or misspell a sentence without the compiler saying so', () => {
    // @ts-expect-error a sentence is missing
    localized({ yes: 'Yes', no: 'No' }, { yes: '是' })
    // @ts-expect-error a sentence too many
    localized({ yes: 'Yes' }, { yes: '是', no: '否' })
    // @ts-expect-error a gap of another kind
    localized({ count: (n: number) => `${n}` }, { count: (n: string) => n.trim() })
    // @ts-expect-error a list cut short
    localized({ grades: ['None', 'Mild'] }, { grades: ['无'] })
    expect(localized({ yes: 'Yes' }, { yes: '是' })['zh-CN'].yes).toBe('是')
  })
})

describe('a quantity', () => {
  it('stays with its unit on one line, and keeps the zero before a decimal point', () => {
    expect([quantity(30, 'min'), quantity(0.5, 'mm')]).toEqual(['30\u00a0min', '0.5\u00a0mm'])
  })
})
