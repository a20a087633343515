import { isKind, type Kind, type Token } from './token.ts'

/** How a conjunct joins the one before it; nothing reaches over `but`, and only what is spoken of reaches over `break`. */
export type Joint = 'start' | 'and' | 'or' | 'comma' | 'break' | 'but'

export type Conjunct = { readonly joint: Joint; readonly tokens: readonly Token[] }

const SIGNIFICANT: readonly Kind[] = [
  'grade',
  'open',
  'no',
  'structure',
  'narrowing',
  'other',
  'side',
  'slip',
  'meyerding',
]

export function isSignificant(token: Token): boolean {
  return SIGNIFICANT.includes(token.kind)
}

/**
 * Cuts a sentence into its smallest statements: at commas and brackets, "and", "with" and "but", and where a new one begins
 * without any of them ("severe canal stenosis mild facet arthropathy").
 */
export function conjunctsOf(tokens: readonly Token[]): readonly Conjunct[] {
  const conjuncts: { joint: Joint; tokens: Token[] }[] = [{ joint: 'start', tokens: [] }]
  tokens.forEach((token, place) => {
    const current = conjuncts.at(-1)
    const joint = jointOf(token) ?? (beginsAnew(current?.tokens ?? [], tokens, place) ? 'comma' : null)
    if (joint !== null) {
      if (current && current.tokens.length === 0) current.joint = stronger(current.joint, joint)
      else conjuncts.push({ joint, tokens: [] })
    }
    if (jointOf(token) === null) conjuncts.at(-1)?.tokens.push(token)
  })
  return conjuncts.filter((conjunct) => conjunct.tokens.length > 0)
}

const STRENGTH: readonly Joint[] = ['comma', 'and', 'or', 'break', 'but', 'start']

function stronger(a: Joint, b: Joint): Joint {
  return STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b
}

function jointOf(token: Token): Joint | null {
  if (token.kind === 'and') return token.joins
  return token.kind === 'break' || token.kind === 'but' ? token.kind : null
}

/** Whether a token that follows a finished statement belongs to the next. */
function beginsAnew(current: readonly Token[], tokens: readonly Token[], place: number): boolean {
  const token = tokens[place]
  if (token === undefined || !current.some(({ kind }) => kind === 'narrowing' || kind === 'open' || kind === 'other'))
    return false
  const last = current.findLast((each) => isSignificant(each) || isKind(each, 'of', 'is', 'levels'))
  if (isKind(last, 'of', 'is', 'grade', 'no')) return false
  switch (token.kind) {
    case 'no':
      return true
    case 'other':
      return current.some(({ kind }) => kind === 'narrowing' || kind === 'open')
    case 'structure':
      return isKind(last, 'narrowing', 'open') && current.some(({ kind }) => kind === 'structure')
    case 'grade':
    case 'side':
      return isKind(last, 'narrowing', 'open', 'other', 'levels') && leadsToNoun(tokens, place)
    default:
      return false
  }
}

/** How far a grade may stand before the noun that it belongs to. */
const REACH = 8

function leadsToNoun(tokens: readonly Token[], place: number): boolean {
  for (const token of tokens.slice(place + 1, place + REACH)) {
    if (isKind(token, 'structure', 'narrowing', 'other', 'slip')) return true
    if (isKind(token, 'of', 'is', 'break', 'but')) return false
    if (isKind(token, 'and') && token.joins === 'comma') return false
  }
  return false
}
