import { amountAt } from './amount.ts'
import { levelMentionAt } from './level-mention.ts'
import { CHINESE } from './lexicon/chinese.ts'
import { ENGLISH } from './lexicon/english.ts'
import { meyerdingAt } from './meyerding.ts'
import { phrasePattern } from './phrase-pattern.ts'
import { sideLetterAt } from './side-letter.ts'
import type { Token } from './token.ts'

const LEXICON = [...ENGLISH, ...CHINESE].map(({ means, phrases }) => ({ means, pattern: phrasePattern(phrases) }))

const WORD = /[a-z][a-z'-]*|\d+(?:\.\d+)?|./suy
const BLANK = /[\s。.!·•*]+/y

/**
 * The meaning of every word and phrase between two places of a folded text, from left to right, the longest at each
 * place. Words without a meaning stay in, because they keep a grade from what it does not belong to.
 */
export function scan(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = []
  // A phrase must not reach over the end of its sentence.
  const within = text.slice(0, end)
  let at = start
  while (at < end) {
    BLANK.lastIndex = at
    const blank = BLANK.exec(within)
    if (blank) {
      at += blank[0].length
      continue
    }
    const token = tokenAt(within, at)
    tokens.push(token)
    at = token.end
  }
  return tokens
}

function tokenAt(text: string, at: number): Token {
  const special = levelMentionAt(text, at) ?? meyerdingAt(text, at) ?? amountAt(text, at) ?? sideLetterAt(text, at)
  if (special) return special
  return phraseAt(text, at) ?? wordAt(text, at)
}

function phraseAt(text: string, at: number): Token | null {
  let longest: Token | null = null
  for (const { means, pattern } of LEXICON) {
    pattern.lastIndex = at
    const length = pattern.exec(text)?.[0].length ?? 0
    if (length > 0 && at + length > (longest?.end ?? at)) longest = { ...means, start: at, end: at + length }
  }
  return longest
}

function wordAt(text: string, at: number): Token {
  WORD.lastIndex = at
  return { kind: 'word', start: at, end: at + (WORD.exec(text)?.[0].length ?? 1) }
}
