/** Han, kana and full-width signs stand in squares, and a line may end after any of them. */
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u
/** A line never begins with one of these … */
const CLOSES = /[,.;:!?)\]}»”’%°·、。\uff0c\uff1b\uff1a\uff01\uff1f\uff09】》」』]/u
/** … and never ends with one of these. */
const OPENS = /[([{«“‘\uff08【《「『]/u

/** The parts between which a text may be broken into lines; joined, they are the text again. */
export function unbreakableParts(text: string): readonly string[] {
  const characters = [...text]
  const parts: string[] = []
  let part = ''
  characters.forEach((character, place) => {
    part += character
    const next = characters[place + 1]
    if (next !== undefined && mayBreak(character, next)) {
      parts.push(part)
      part = ''
    }
  })
  return part === '' ? parts : [...parts, part]
}

function mayBreak(before: string, after: string): boolean {
  if (before === ' ') return after !== ' '
  if (after === ' ' || CLOSES.test(after) || OPENS.test(before)) return false
  // An address has no spaces; a name may be joined by a hyphen.
  if (before === '/' || before === '-') return true
  return SQUARE.test(before) || SQUARE.test(after)
}

/**
 * A text in lines that are no wider than `width`, by a measure of the caller's. Nothing is cut: a word that is wider than
 * a line goes on in the next one.
 */
export function linesOf(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const part of unbreakableParts(text).flatMap((each) => fitting(each, width, widthOf))) {
    if (line !== '' && widthOf((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += part
  }
  return [...lines, line.trimEnd()]
}

function fitting(part: string, width: number, widthOf: (text: string) => number): readonly string[] {
  if (widthOf(part.trimEnd()) <= width) return [part]
  const pieces: string[] = []
  let piece = ''
  for (const character of part) {
    if (piece !== '' && widthOf(piece + character) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
