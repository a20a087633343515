import { isKind, type Kind, type Token } from './token.ts'

const NOUNS: readonly Kind[] = ['structure', 'narrowing', 'other', 'slip']

/** The next thing that is spoken of behind a token. */
export function nounAfter(tokens: readonly Token[], token: Token): Token | undefined {
  return tokens.find(({ kind, start }) => start > token.start && NOUNS.includes(kind))
}

/** The last thing that was spoken of before a token. */
export function nounBefore(tokens: readonly Token[], token: Token): Token | undefined {
  return tokens.findLast(({ kind, start }) => start < token.start && NOUNS.includes(kind))
}

/** "Foraminal disc protrusion": the structure only says where the disc is. */
export function followedByOther(tokens: readonly Token[], token: Token): boolean {
  const next = tokens.find((each) => {
    return each.start > token.start && (NOUNS.includes(each.kind) || isKind(each, 'open', 'is', 'of'))
  })
  return next?.kind === 'other'
}
