import { pathOf } from './path.ts'

/**
 * JSON as strictly as a medical record needs it: what `JSON.parse` accepts, less two things it lets pass. A name that
 * stands twice in one object is refused, because the last would win and could hide an adverse value; so is half a
 * surrogate pair, which no UTF-8 can carry. Throws a SyntaxError with a sentence.
 */
export function parseStrictJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  refuseHiddenTrouble(text)
  return value
}

const WHITESPACE = new Set([' ', '\t', '\n', '\r'])

/** One object or list that the walk is inside of: the names it has had (null in a list), and where in it the walk is. */
interface Frame {
  readonly names: Set<string> | null
  place: string | number
}

/** Walks a text that is known to be JSON, so that it only has to tell strings, brackets and commas from the rest. */
function refuseHiddenTrouble(json: string): void {
  const frames: Frame[] = []
  let at = 0
  while (at < json.length) {
    const frame = frames.at(-1)
    const char = json[at]
    if (char === '"') {
      const end = endOfString(json, at)
      readString(json.slice(at, end), isName(json, end), frames)
      at = end
      continue
    }
    if (char === '{') frames.push({ names: new Set(), place: '' })
    else if (char === '[') frames.push({ names: null, place: 0 })
    else if (char === '}' || char === ']') frames.pop()
    else if (char === ',' && typeof frame?.place === 'number') frame.place += 1
    at += 1
  }
}

function readString(raw: string, isItName: boolean, frames: readonly Frame[]): void {
  const frame = frames.at(-1)
  const string = raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1)
  if (isItName && frame) frame.place = string
  if (!string.isWellFormed()) {
    throw new SyntaxError(`${pathOf(frames.map(({ place }) => place))}: a text holds half of a surrogate pair`)
  }
  if (!isItName) return
  if (frame?.names?.has(string)) {
    throw new SyntaxError(`${pathOf(frames.map(({ place }) => place))}: the name stands twice in one object`)
  }
  frame?.names?.add(string)
}

function endOfString(json: string, start: number): number {
  let at = start + 1
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at + 1
}

/** A string is a name when a colon follows it. */
function isName(json: string, end: number): boolean {
  let at = end
  while (WHITESPACE.has(json[at] ?? '')) at += 1
  return json[at] === ':'
}
