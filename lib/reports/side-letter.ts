import type { Token } from './token.ts'

/** A single letter is a side only where something else marks it as one: a colon, brackets, a stroke between both. */
const LETTER =
  /(?:([lr])\s?[/&+]\s?[lr]|([lr]))(?=\s?[:=)\]]|\s+(?:foram|nf|recess|lateral|subart|side|exit(?!ing)|neuroforam|neural|mild|moderate|severe|marked|minimal|none|patent)|(?<=(?:mild|moderate|severe|marked|minimal|none|patent)\s+[lr])[,.;\s])/y

export function sideLetterAt(text: string, at: number): Token<'side'> | null {
  LETTER.lastIndex = at
  const match = LETTER.exec(text)
  if (!match || /[a-z0-9]/.test(text[at - 1] ?? ' ')) return null
  const sides = match[1] === undefined ? ([match[2] === 'l' ? 'L' : 'R'] as const) : (['L', 'R'] as const)
  return { kind: 'side', sides, start: at, end: at + match[0].length }
}
