import { LEVELS, type Level } from '#lib/clinical/level'

/** Vertebrae from C2 to S1, in order: a disc level stands between each and the next. */
const VERTEBRAE: readonly string[] = ['C2', ...LEVELS.map((level) => level.slice(level.indexOf('-') + 1))]

const LETTERS: Readonly<Record<string, string>> = { 颈: 'C', 胸: 'T', 腰: 'L', 骶: 'S', d: 'T', th: 'T' }

/** Numerals as radiologists write them; Chinese ones after 腰, 颈 and 胸. */
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** The place of a vertebra, from 0 for C2; undefined where there is none of that name. */
export function vertebraPlace(letter: string, number: string): number | undefined {
  const numeral = NUMERALS.indexOf(number)
  const name = `${LETTERS[letter.replace('椎', '')] ?? letter.toUpperCase()}${numeral < 0 ? Number(number) : numeral + 1}`
  const place = VERTEBRAE.indexOf(name)
  return place < 0 ? undefined : place
}

/** The levels between two vertebrae, upper first; none where they are not in order. */
export function levelsBetween(upper: number, lower: number): readonly Level[] {
  return LEVELS.slice(upper, Math.max(upper, lower))
}

/** The level under a vertebra. */
export function levelBelow(vertebra: number): Level | null {
  return LEVELS[vertebra] ?? null
}

/** The number that a vertebra's name carries, and the letters before it. */
export function vertebraName(place: number): { readonly letter: string; readonly number: number } {
  const name = VERTEBRAE[place] ?? ''
  return { letter: name.slice(0, 1), number: Number(name.slice(1)) }
}
