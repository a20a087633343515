import type { Token } from './token.ts'
import { isKind } from './token.ts'

/** The structure that a line is headed with: "Neural foramina: mild on the left at L4-5. Severe on the right at L5-S1." */
export function labelOf(tokens: readonly Token[]): Token<'structure'> | null {
  const [first, second] = tokens
  return isKind(first, 'structure') && isKind(second, 'is') && second.colon ? first : null
}

/** A sentence under such a heading that names no structure speaks of the heading's. Its place is where the sentence begins. */
export function underLabel(tokens: readonly Token[], label: Token<'structure'> | null): readonly Token[] {
  const [first] = tokens
  const own = tokens.some(({ kind }) => kind === 'structure' || kind === 'other' || kind === 'slip')
  if (label === null || first === undefined || own) return tokens
  const at = { start: first.start, end: first.start }
  return [{ ...label, ...at }, { kind: 'is', colon: true, ...at }, ...tokens]
}
