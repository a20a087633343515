import { describe, expect, it } from 'vitest'
import { gradeBy } from '#lib/clinical/facts/scale-reading'
import { currentRuleset } from '#lib/clinical/ruleset'

const scale = (id: string) => {
  const found = currentRuleset.scales.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`No scale ${id}`)
  return found
}

/** Each scale with values on both sides of every step, and what each value means. */
const READINGS: Readonly<Record<string, readonly (readonly [value: unknown, word: string | undefined])[]>> = {
  qualitative: [
    ['NONE', 'NONE'],
    ['MILD', 'MILD'],
    ['MODERATE', 'MODERATE'],
    ['SEVERE', 'SEVERE'],
    ['UNKNOWN', undefined],
    [3, undefined],
  ],
  lumbarLee: [
    [0, 'NONE'],
    [1, 'MILD'],
    [2, 'MODERATE'],
    [3, 'SEVERE'],
    [-1, undefined],
    ['3', undefined],
    [Number.NaN, undefined],
  ],
  schizas: [
    ['A1', 'NONE'],
    ['A2', 'NONE'],
    ['A3', 'MILD'],
    ['A4', 'MILD'],
    ['B', 'MODERATE'],
    ['C', 'SEVERE'],
    ['D', 'SEVERE'],
    ['A', undefined],
  ],
  kang: [
    [0, 'NONE'],
    [1, 'MILD'],
    [2, 'MODERATE'],
    [3, 'SEVERE'],
  ],
  lateralRecess: [
    [0, 'NONE'],
    [1, 'MILD'],
    [2, 'MODERATE'],
    [3, 'SEVERE'],
  ],
  foramenLee: [
    [0, 'NONE'],
    [1, 'MILD'],
    [2, 'MODERATE'],
    [3, 'SEVERE'],
  ],
  foramenPark: [
    [0, 'NONE'],
    [1, 'MILD'],
    [2, 'MODERATE'],
    [3, 'SEVERE'],
  ],
  foramenKim: [
    [0, 'NONE'],
    [1, 'MODERATE'],
    [2, 'SEVERE'],
  ],
  dscaMm2: [
    [0, 'SEVERE'],
    [74.9, 'SEVERE'],
    [75, 'MODERATE'],
    [99.9, 'MODERATE'],
    [100, undefined],
    [null, undefined],
  ],
  'dscaMm2 at L5-S1': [
    [10, 'MODERATE'],
    [99.9, 'MODERATE'],
    [100, undefined],
  ],
  'apCanalMm lumbar': [
    [9.9, 'SEVERE'],
    [10, 'MODERATE'],
    [11.9, 'MODERATE'],
    [12, undefined],
  ],
  'apCanalMm cervical': [
    [9.9, 'SEVERE'],
    [10, 'MODERATE'],
    [12.9, 'MODERATE'],
    [13, undefined],
  ],
  torgPavlov: [
    [0.79, 'MODERATE'],
    [0.8, undefined],
  ],
  'root by lateralRecess': [
    [0, 'NONE'],
    [1, 'NONE'],
    [2, 'COMPRESSION'],
  ],
  'root by foramenLee': [
    [1, 'NONE'],
    [2, 'CONTACT'],
    [3, 'COMPRESSION'],
  ],
  'root by foramenPark': [
    [1, 'NONE'],
    [2, 'CONTACT'],
    [3, 'COMPRESSION'],
  ],
  'cord by kang': [
    [0, 'NONE'],
    [1, 'NONE'],
    [2, 'COMPRESSION'],
  ],
  'cauda equina by lumbarLee': [
    [0, 'NO'],
    [2, 'NO'],
    [3, 'YES'],
  ],
  'cauda equina by schizas': [
    ['A1', 'NO'],
    ['B', 'NO'],
    ['C', 'YES'],
    ['D', 'YES'],
  ],
}

describe('the scales', () => {
  it.each(Object.entries(READINGS))('reads %s on both sides of every step', (id, readings) => {
    const grade = gradeBy(scale(id))
    expect(readings.map(([value]) => [value, grade(value)])).toEqual(readings)
  })

  it('are all in the table above', () => {
    expect(Object.keys(READINGS).sort()).toEqual(currentRuleset.scales.map(({ id }) => id).sort())
  })

  it('rise from step to step, so that a gap or an overlap cannot be written', () => {
    for (const { id, steps, words } of currentRuleset.scales) {
      const bounds = steps.map(({ from }) => (typeof from === 'number' ? from : (words ?? []).indexOf(from)))
      expect({ id, bounds }).toEqual({ id, bounds: [...new Set(bounds)].sort((a, b) => a - b) })
    }
  })
})
