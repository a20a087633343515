import { LEVELS, type Level } from '#lib/clinical/level'
import type { Token } from './token.ts'
import { levelBelow, levelsBetween, vertebraName, vertebraPlace } from './vertebra.ts'

/**
 * Levels as radiologists write them: L4-5, L4/5, L4-L5, L 4/5, L45, L5/S1, T12-L1, 腰4/5, 腰4-腰5, L4 on L5, and ranges
 * of them: L2-3 to L4-5, L3-S1. What is no level of the spine (L4-7, L5-4) is none; a vertebra by itself is none either.
 */

const VERTEBRA = /(l|s|c|th|t|d|腰椎?|骶椎?|颈椎?|胸椎?)\s*(十[一二]?|[一二三四五六七八九]|\d{1,2})(?!\d|\.\d)/y
const RUN_TOGETHER = /([lc])\s?(\d)(\d)(?!\d|[-/]\d|\.\d)/y
/** Between two vertebrae, or a vertebra and the number of the next. */
const JOINT =
  /\s*([-/\\~]|on|over|upon|relative\s+to|with\s+respect\s+to|in\s+relation\s+to|to|through|thru|至|到|(?:椎体)?(?:相对于?|对))\s*/y
const BARE_NUMBER = /(\d{1,2}|[一二三四五六七八九])(?!\d|\.\d|\s*(?:mm|cm|毫米|厘米|%|°))/y
const THROUGH = /\s*(?:-{1,2}|~|through|thru|to|down to|至|到)\s*/y
/** "L3/4, 4/5": the letter is said once. */
const AND_NEXT = /\s*(?:,|、|及|和|&|and|or|\/)\s*(?=\d[-/]\d(?!\d|\.\d))/y
const BARE_PAIR = /(\d)[-/](\d)(?!\d|\.\d|\s*(?:mm|cm|毫米|厘米|%|°))/y
const AFTER = /\s*(?:dis[ck] (?:space )?)?levels?(?![a-z])/y

type Read<Value> = { readonly value: Value; readonly end: number }

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The levels that are named at a place of a folded text, or the vertebra; null where there is neither. */
export function levelMentionAt(text: string, at: number): Token<'levels' | 'vertebra'> | null {
  const first = levelsAt(text, at)
  if (first === null) return null
  if (first.value.length === 0) {
    return { kind: 'vertebra', below: vertebraBelow(text, at), start: at, end: first.end }
  }
  const whole = followed(text, first)
  const end = matchAt(AFTER, text, whole.end)
  return { kind: 'levels', levels: whole.value, aside: false, start: at, end: whole.end + (end?.[0].length ?? 0) }
}

/** One level or a range of vertebrae; no levels for a vertebra alone. */
function levelsAt(text: string, at: number): Read<readonly Level[]> | null {
  const together = runTogetherAt(text, at)
  if (together) return together
  const upper = vertebraAt(text, at)
  if (upper === null) return null
  const none = { value: [], end: upper.end }
  const lower = lowerAt(text, upper)
  if (lower === null) return none
  const levels = levelsBetween(upper.value, lower.value)
  if (levels.length === 0) return none
  // A stroke joins neighbours only: L3/5 is a slip of the pen.
  return levels.length > 1 && !lower.spans ? none : { value: levels, end: lower.end }
}

/** L45 and C56: two neighbours run together. T12 is a vertebra. */
function runTogetherAt(text: string, at: number): Read<readonly Level[]> | null {
  const match = matchAt(RUN_TOGETHER, text, at)
  const upper = match && vertebraPlace(match[1] ?? '', match[2] ?? '')
  if (!match || !upper || Number(match[3]) !== Number(match[2]) + 1) return null
  return { value: levelsBetween(upper, upper + 1), end: at + match[0].length }
}

type Lower = Read<number> & { readonly spans: boolean }

function lowerAt(text: string, upper: Read<number>): Lower | null {
  const joint = matchAt(JOINT, text, upper.end)
  const after = joint ? upper.end + joint[0].length : upper.end
  const named = vertebraAt(text, joint ? after : upper.end + blanksAt(text, upper.end))
  if (named) {
    const spans = /^(?:-|~|to|through|thru|至|到)$/.test(joint?.[1] ?? '')
    return { ...named, spans }
  }
  if (joint && /^[-/\\~至到]$/.test(joint[1] ?? '')) {
    const number = matchAt(BARE_NUMBER, text, after)
    const place = number && numbered(upper.value, number[1] ?? '')
    return number && place ? { value: place, end: after + number[0].length, spans: joint[1] !== '/' } : null
  }
  return null
}

function blanksAt(text: string, at: number): number {
  return /^\s*/.exec(text.slice(at, at + 2))?.[0].length ?? 0
}

/** A vertebra by its letter and number. */
function vertebraAt(text: string, at: number): Read<number> | null {
  const match = matchAt(VERTEBRA, text, at)
  if (!match) return null
  const place = vertebraPlace(match[1] ?? '', match[2] ?? '')
  return place === undefined ? null : { value: place, end: at + match[0].length }
}

/** The place of the vertebra that a number alone means below another: 5 after L4 is L5, 1 after L5 is S1. */
function numbered(upper: number, number: string): number | undefined {
  const { letter, number: above } = vertebraName(upper)
  return letter === 'L' && above === 5 && number === '1' ? vertebraPlace('s', '1') : vertebraPlace(letter, number)
}

/** A range that goes on to another level, and further pairs of numbers without their letter. */
function followed(text: string, first: Read<readonly Level[]>): Read<readonly Level[]> {
  const through = matchAt(THROUGH, text, first.end)
  const last = through && levelsAt(text, first.end + through[0].length)
  if (last && last.value.length > 0) {
    const [from, to] = [LEVELS.indexOf(first.value[0] ?? 'C2-C3'), LEVELS.indexOf(last.value.at(-1) ?? 'C2-C3')]
    if (to >= from) return furtherPairs(text, { value: LEVELS.slice(from, to + 1), end: last.end })
  }
  return furtherPairs(text, first)
}

function furtherPairs(text: string, read: Read<readonly Level[]>): Read<readonly Level[]> {
  const and = matchAt(AND_NEXT, text, read.end)
  const pair = and && matchAt(BARE_PAIR, text, read.end + and[0].length)
  const before = read.value.at(-1)
  if (!and || !pair || before === undefined) return read
  const letter = before[0] ?? ''
  const upper = vertebraPlace(letter.toLowerCase(), pair[1] ?? '')
  const lower = upper === undefined ? undefined : numbered(upper, pair[2] ?? '')
  if (upper === undefined || lower !== upper + 1) return read
  const level = levelBelow(upper)
  if (level === null) return read
  return furtherPairs(text, { value: [...read.value, level], end: read.end + and[0].length + pair[0].length })
}

function vertebraBelow(text: string, at: number): Level | null {
  const vertebra = vertebraAt(text, at)
  return vertebra && levelBelow(vertebra.value)
}
