import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')

type Scheme = 'light' | 'dark'
type Tokens = ReadonlyMap<string, string>

const pairs = [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)]
const tokens: Readonly<Record<Scheme, Tokens>> = {
  light: new Map(pairs.map(([, name, light]) => [name as string, light as string])),
  dark: new Map(pairs.map(([, name, , dark]) => [name as string, dark as string])),
}
const STATES = ['ok', 'suitable', 'limits', 'no', 'urgent', 'undecided', 'pending', 'suspended', 'ended']

/** WCAG 2.2, "relative luminance", of `#rrggbb`. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(scheme: Scheme, one: string, other: string): number {
  const [light, dark] = [one, other]
    .map((name) => {
      const hex = tokens[scheme].get(name)
      if (hex === undefined) throw new Error(`globals.css has no colour ${name}`)
      return luminance(hex)
    })
    .sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'] as const)('in the %s set', (scheme) => {
  it.each(['bg', 'surface'])('body text on %s reads at the enhanced level (7:1)', (ground) => {
    expect(contrast(scheme, 'text', ground)).toBeGreaterThanOrEqual(7)
  })

  it.each(['bg', 'surface'])('muted text and links on %s read (4.5:1), borders and focus are seen (3:1)', (ground) => {
    expect(contrast(scheme, 'muted', ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(scheme, 'link', ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(scheme, 'border', ground)).toBeGreaterThanOrEqual(3)
    expect(contrast(scheme, 'focus', ground)).toBeGreaterThanOrEqual(3)
  })

  it.each(STATES)('the words of %s read on its tint (4.5:1) and its mark on its solid (3:1 at least)', (state) => {
    expect(contrast(scheme, `${state}-fg`, `${state}-tint`)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(scheme, `${state}-on`, state)).toBeGreaterThanOrEqual(3)
  })

  it.each(STATES)('the edge of %s is seen on the page, on a surface and around its tint (3:1)', (state) => {
    for (const ground of ['bg', 'surface', `${state}-tint`]) {
      expect(contrast(scheme, `${state}-edge`, ground)).toBeGreaterThanOrEqual(3)
    }
  })

  it('sets the words of an error apart from the page they stand on (4.5:1)', () => {
    expect(contrast(scheme, 'no-fg', 'bg')).toBeGreaterThanOrEqual(4.5)
  })
})

describe('colour', () => {
  it('is given as a pair for every token, so that no scheme lacks one', () => {
    const declared = [...css.matchAll(/--color-([a-z-]+):/g)].map(([, name]) => name)
    expect(declared.filter((name) => !tokens.light.has(name as string))).toEqual([])
    expect(tokens.light.size).toBe(8 + STATES.length * 5)
  })

  it('is green for one state alone: may be treated today', () => {
    const greens = [...tokens.light].filter(([, hex]) => {
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]
      return g > r && g > b && Math.max(r, g, b) - Math.min(r, g, b) > 8
    })
    expect(greens.map(([name]) => name).sort()).toEqual(['ok', 'ok-edge', 'ok-fg', 'ok-tint'])
  })
})
