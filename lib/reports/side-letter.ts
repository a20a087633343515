import { SIDES, type Side } from './suggestion.ts'
import type { Token } from './token.ts'

/**
 * A single letter is a side only where something else marks it as one: a colon, brackets, a sign between both. "R/L" is the
 * order in which two grades follow, so that a grade behind it is of neither for certain.
 */
const LETTER =
  /(?:([lr]\s?\/\s?[lr])|([lr]\s?[&+]\s?[lr])|([lr]))(?=\s?[:=)\]]|\s+(?:foram|nf|recess|lateral|subart|side|exit(?!ing)|neuroforam|neural|mild|moderate|severe|marked|minimal|none|patent)|(?<=(?:mild|moderate|severe|marked|minimal|none|patent)\s+[lr])[,.;\s])/y

export function sideLetterAt(text: string, at: number): Token<'side'> | null {
  LETTER.lastIndex = at
  const match = LETTER.exec(text)
  if (!match || /[a-z0-9]/.test(text[at - 1] ?? ' ')) return null
  return { kind: 'side', sides: sidesIn(match), start: at, end: at + match[0].length }
}

function sidesIn([, order, both, letter]: readonly (string | undefined)[]): readonly Side[] {
  if (order !== undefined) return []
  return both !== undefined ? SIDES : [letter === 'l' ? 'L' : 'R']
}
