import type { Meyerding } from './suggestion.ts'
import type { Token } from './token.ts'

const NUMBER = '(iv|v|i{1,3}|[1-5]|[一二三四五]|[ⅰⅱⅲⅳⅴⅠⅡⅢⅣⅤ])'
const TO = '(?:\\s*(?:-|to|or|~|/|至|到)\\s*(?:grade\\s)?'
/** "Grade I", "Meyerding grade 1-2", "gr. 2": the range's second grade is the worse. */
const BEFORE = new RegExp(
  `(?:meyerding(?:\\s{1,2}grade)?|grade|gr\\.?)\\s*-?${NUMBER}${TO}${NUMBER})?(?![a-z0-9])`,
  'y',
)
/** I度, Ⅱ°, 1-2度, 1st degree. */
const AFTER = new RegExp(`${NUMBER}${TO}${NUMBER})?\\s*(?:度|°|级)`, 'y')

const GRADES: Readonly<Record<string, Meyerding>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
}
const ROMAN = /[ⅰⅱⅲⅳⅴⅠⅡⅢⅣⅤ]/

/** A numbered grade at a place of a folded text. Whether it grades a slip shows beside it. */
export function meyerdingAt(text: string, at: number): Token<'meyerding'> | null {
  for (const pattern of [BEFORE, AFTER]) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    const grades = [match[1], match[2]].flatMap((written) => (written === undefined ? [] : [gradeOf(written)]))
    const worst = grades.reduce((a, b) => (a >= b ? a : b))
    return { kind: 'meyerding', grade: worst, start: at, end: at + match[0].length }
  }
  return null
}

function gradeOf(written: string): Meyerding {
  const plain = ROMAN.test(written) ? written.normalize('NFKC').toLowerCase() : written
  return GRADES[plain] ?? (Number(plain) as Meyerding)
}
