import { regionOf } from './level-facts.ts'
import { number, word } from './read.ts'

/** "Angulation ≥ 15/15/15/20/25° (L1-2/L2-3/L3-4/L4-5/L5-S1)." */
const lumbarAngulation: Readonly<Record<string, number>> = {
  'L1-L2': 15,
  'L2-L3': 15,
  'L3-L4': 15,
  'L4-L5': 20,
  'L5-S1': 25,
}

/** Whether a level moves as R-LIT-C02 forbids. */
export function movesTooFar(row: unknown): boolean {
  const translation = number(row, 'dynamicTranslationMm')
  const angulation = number(row, 'dynamicAngulationDeg')
  const region = regionOf(row)
  if (region === 'LUMBAR') {
    const bound = lumbarAngulation[word(row, 'level') ?? '']
    if (translation !== null && translation >= 4.0) return true
    return angulation !== null && bound !== undefined && angulation >= bound
  }
  if (region === 'CERVICAL') {
    return (translation !== null && translation > 3.5) || (angulation !== null && angulation > 11)
  }
  if (region === 'THORACIC') {
    return (translation !== null && translation > 2.5) || (angulation !== null && angulation > 5)
  }
  return false
}
