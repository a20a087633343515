import type { Span } from './suggestion.ts'

/** A sentence; `opens` where it begins a paragraph, so that what was said of a level before does not reach it. */
export type Sentence = Span & { readonly opens: boolean }

const STOP = /。|!|\.(?=\s|$|[a-z]{3})|\n/g
const ABBREVIATION = /(?:^|[\s(])(?:vs|approx|rt|lt|bilat|sig|signif|gr|dr|st|no|e\.g|i\.e|\d{1,2})$/
const CONNECTIVE =
  /(?:^|\s)(?:at|of|and|or|the|from|to|with|in|on|mild|moderate|severe|left|right|bilateral|is|are|no|for|by|than)$|[,,、/(-]$/
const LIST_MARK = /^[ ]{0,8}(?:[-*•·]|\(?\d{1,2}[.)、])[ ]?/
const LABEL = /^[ ]{0,8}[a-z\u3400-\u9fff][^\n.。:,]{1,40}:/
const LEVEL = /^[ ]{0,8}(?:at )?(?:l|c|t|d|腰|颈|胸)[ ]?\d{1,2}[ ]?[-/]/
/** A line this long was broken by its width; a shorter one ended by itself. */
const WRAPPED_LENGTH = 45
const WRAPPED_LENGTH_ZH = 24

/** Cuts a section into sentences. A line that was broken by its width goes on; one that ended by itself is a sentence. */
export function sentencesOf(text: string, original: string, section: Span): readonly Sentence[] {
  const hasCase = bothCases(original.slice(section.start, section.end))
  const inside = text.slice(section.start, section.end)
  const sentences: Sentence[] = []
  let start = 0
  let opens = true
  for (const { index, 0: stop } of inside.matchAll(STOP)) {
    if (index < start || !isEnd(inside, original.slice(section.start, section.end), { start, index, stop, hasCase }))
      continue
    const end = index + stop.length
    if (inside.slice(start, end).trim() !== '') {
      sentences.push({ start: section.start + start, end: section.start + end, opens })
      opens = false
    }
    if (stop === '\n' && /^[ ]*\n/.test(inside.slice(end, end + 200))) opens = true
    start = end
  }
  if (inside.slice(start).trim() !== '') sentences.push({ start: section.start + start, end: section.end, opens })
  return sentences
}

type Place = { readonly start: number; readonly index: number; readonly stop: string; readonly hasCase: boolean }

function isEnd(text: string, original: string, { start, index, stop, hasCase }: Place): boolean {
  // No abbreviation and no connective is as long as this.
  const before = text.slice(Math.max(start, index - 20), index)
  if (stop === '.') return !ABBREVIATION.test(before)
  if (stop !== '\n') return true
  const next = text.slice(index + 1, index + 80)
  if (/^[ ]*(?:\n|$)/.test(next) || LIST_MARK.test(next)) return true
  if (CONNECTIVE.test(before.trimEnd())) return false
  if (LABEL.test(next) || LEVEL.test(next)) return true
  const line = text.slice(Math.max(start, text.lastIndexOf('\n', index - 1) + 1), index)
  const length = line.trim().replaceAll(/\s+/g, ' ').length
  if (/[\u3400-\u9fff]/.test(line)) return length < WRAPPED_LENGTH_ZH || /[:;]\s*$/.test(line)
  return hasCase ? /^[ ]*[A-Z]/.test(original.slice(index + 1, index + 40)) : length < WRAPPED_LENGTH
}

function bothCases(text: string): boolean {
  const capitals = text.match(/[A-Z]/g)?.length ?? 0
  const small = text.match(/[a-z]/g)?.length ?? 0
  return small > capitals && capitals > 0
}
