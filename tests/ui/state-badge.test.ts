import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { OUTCOMES } from '#lib/clinical/outcome'
import { LOCALES } from '#lib/messages/locale'
import { clearanceWords, outcomeWords, type ShownClearance } from '#lib/messages/states'
import { StateShape } from '../../app/_clinical/shapes.tsx'
import { ClearanceBadge, OutcomeBadge } from '../../app/_clinical/state-badge.tsx'
import { clearanceToken, outcomeToken, type StateToken } from '../../app/_clinical/state-token.ts'

const CLEARANCES = Object.keys(clearanceToken) as ShownClearance[]
const TOKENS = [...new Set([...Object.values(clearanceToken), ...Object.values(outcomeToken)])]

const shapeOf = (token: StateToken) => renderToStaticMarkup(createElement(StateShape, { token, className: '' }))

/** The words a reader gets, markup and shapes taken away. */
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, '').replaceAll('&#x27;', "'")

describe('a state', () => {
  it.each(LOCALES)('is never shown without its word (%s)', (locale) => {
    for (const outcome of OUTCOMES) {
      for (const size of ['chip', 'panel'] as const) {
        const markup = renderToStaticMarkup(createElement(OutcomeBadge, { outcome, locale, size }))
        expect(textOf(markup)).toBe(outcomeWords[locale][outcome])
        expect(markup).toContain('<svg')
      }
    }
    for (const clearance of CLEARANCES) {
      const markup = renderToStaticMarkup(createElement(ClearanceBadge, { clearance, locale }))
      expect(textOf(markup)).toBe(clearanceWords[locale][clearance])
      expect(markup).toContain('<svg')
    }
  })

  it('has a shape of its own, told from every other without colour', () => {
    const outlines = TOKENS.map((token) => shapeOf(token).replace(/(fill|stroke)="[^"]*"/g, ''))
    expect(new Set(outlines).size).toBe(TOKENS.length)
    expect(TOKENS).toHaveLength(10)
  })

  it('keeps its shape silent: the word is what a screen reader says', () => {
    for (const token of TOKENS) expect(shapeOf(token)).toContain('aria-hidden="true"')
  })
})

describe('green', () => {
  it('means only that this patient may be treated today, after a passed check', () => {
    const green = CLEARANCES.filter((clearance) => clearanceToken[clearance] === 'ok')
    expect(green).toEqual(['TREAT_TODAY'])
    expect(Object.values(outcomeToken)).not.toContain('ok')
  })
})

describe('a clearance that was not given', () => {
  it.each(OUTCOMES.filter((outcome) => outcome !== 'CONDITIONAL_CLEARANCE'))('wears the shape of %s', (outcome) => {
    const markup = renderToStaticMarkup(
      createElement(ClearanceBadge, { clearance: 'NOT_CLEARED', outcome, locale: 'en' }),
    )
    expect(markup).toContain(`data-state="${outcomeToken[outcome]}"`)
  })

  it('never wears the shield of a permission, whatever was signed', () => {
    const markup = renderToStaticMarkup(
      createElement(ClearanceBadge, { clearance: 'NOT_CLEARED', outcome: 'CONDITIONAL_CLEARANCE', locale: 'en' }),
    )
    expect(markup).toContain('data-state="undecided"')
  })

  it('has no colour at all while the status is not confirmed', () => {
    const markup = renderToStaticMarkup(createElement(ClearanceBadge, { clearance: 'UNCONFIRMED', locale: 'en' }))
    expect(markup).toContain('data-state="unconfirmed"')
  })
})
