import { scan } from './scan.ts'
import type { Sentence } from './sentences.ts'
import { isKind, type Kind, type Token } from './token.ts'

/** Only a text that says so twice can be one that begins each level like this. */
const BEGINS_LEVELS = /there\s+(?:is|are)\b.*there\s+(?:is|are)\b/s

/** What may end the statement before; behind anything else ("noted at L4-5") the level may belong to it. */
const ENDS: readonly Kind[] = ['narrowing', 'open', 'other', 'slip', 'structure', 'vertebra', 'and']
/** What would hold for the levels that follow, or makes it unclear which level is meant. */
const REACHING: readonly Kind[] = ['hedge', 'but', 'respectively', 'other-levels', 'every-level', 'worst-level']
/** In the words before the first level these may be said of it. */
const STATED: readonly Kind[] = ['grade', 'narrowing', 'structure', 'slip', 'meyerding']

/**
 * Dictated without stops: "… at L3-4 there is a bulge … narrowing at L4-5 there is …". Each "at a level there is" begins
 * a sentence, if every level of the text is named so; where one is not, the level before "there is" may be that of the
 * words before it, and the text stays whole.
 */
export function sentencesInRunOn(text: string, sentence: Sentence): readonly Sentence[] {
  if (!BEGINS_LEVELS.test(text.slice(sentence.start, sentence.end))) return [sentence]
  const tokens = scan(text, sentence.start, sentence.end)
  const begins = tokens.flatMap((_, place) => (beginsLevel(text, tokens, place) ? [place] : []))
  const [first] = begins
  if (first === undefined || begins.length < 2 || !isPlain(text, tokens, begins)) return [sentence]
  const starts = begins.slice(first === 0 ? 1 : 0).flatMap((place) => tokens[place]?.start ?? [])
  return [sentence.start, ...starts].map((start, place) => ({
    start,
    end: starts[place] ?? sentence.end,
    opens: place === 0 && sentence.opens,
  }))
}

/** "At L4-5 there is", "at the L3-4 and L4-5 levels, there are". */
function beginsLevel(text: string, tokens: readonly Token[], place: number): boolean {
  const at = tokens[place]
  if (!at || text.slice(at.start, at.end) !== 'at') return false
  const until = tokens.findIndex((token, next) => next > place && !isKind(token, 'levels', 'filler', 'and'))
  const between = tokens.slice(place + 1, until)
  return between.some(({ kind }) => kind === 'levels') && isThereIs(text, tokens[until])
}

function isThereIs(text: string, token: Token | undefined): boolean {
  return token !== undefined && text.startsWith('there', token.start) && token.kind === 'break'
}

function isPlain(text: string, tokens: readonly Token[], begins: readonly number[]): boolean {
  const [first = 0] = begins
  const lead = tokens.slice(0, first)
  const named = (place: number) =>
    tokens.slice(
      place,
      tokens.findIndex((each, at) => at > place && each.kind === 'break'),
    )
  const ofBegins = begins.flatMap(named).filter(({ kind }) => kind === 'levels').length
  return (
    !tokens.some(({ kind }) => REACHING.includes(kind)) &&
    tokens.filter(({ kind }) => kind === 'levels').length === ofBegins &&
    !lead.some((token) => STATED.includes(token.kind) || isThereIs(text, token)) &&
    begins.every((place) => place === 0 || ENDS.includes(tokens[place - 1]?.kind ?? 'word'))
  )
}
