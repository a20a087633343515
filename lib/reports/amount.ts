import type { Token } from './token.ts'

const AMOUNT =
  /(\d{1,4}(?:\.\d{1,3})?)\s*(mm2|mm²|mm\^2|sq\.?\s?mm|square millimet(?:er|re)s?|平方毫米|㎟|mm|millimet(?:er|re)s?|毫米|㎜|cm2|cm²|cm\^2|平方厘米|cm|centimet(?:er|re)s?|厘米)(?![a-z0-9²])/y
const RATIO = /0?\.\d{1,3}(?!\d|\s*(?:mm|cm|%|毫米|厘米))/y

/** A number with its unit at a place of a folded text, or a ratio below one. Centimetres are given in millimetres. */
export function amountAt(text: string, at: number): Token<'amount'> | null {
  AMOUNT.lastIndex = at
  const match = AMOUNT.exec(text)
  if (match) {
    const unit = match[2] ?? ''
    const area = /2|²|\^|sq|平方|㎟/.test(unit)
    const larger = /^(?:cm|centi|厘米|平方厘米)/.test(unit)
    const value = Number(match[1]) * (larger ? (area ? 100 : 10) : 1)
    // 0.7 cm is 7 mm, whatever binary fractions say.
    const rounded = Math.round(value * 1000) / 1000
    return { kind: 'amount', value: rounded, unit: area ? 'mm²' : 'mm', start: at, end: at + match[0].length }
  }
  RATIO.lastIndex = at
  const ratio = RATIO.exec(text)
  return ratio && { kind: 'amount', value: Number(ratio[0]), unit: null, start: at, end: at + ratio[0].length }
}
