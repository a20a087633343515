import type { Part } from './part.ts'

const CJK = /[\u3400-\u9fff]/

/**
 * Which parts a "no" reaches. It goes on through "or" and "nor", in English also through a list of commas that an "or"
 * ends, and ends at anything that is stated by itself.
 */
export function negatedIn(parts: readonly Part[], text: string): readonly boolean[] {
  const negated = parts.map((part) => part.no !== null)
  parts.forEach((part, place) => {
    if (!negated[place] || part.value !== null) return
    const next = parts[place + 1]
    if (!next || !continues(parts, place + 1) || statesByItself(next)) return
    const chinese = CJK.test(text.slice(part.tokens[0]?.start, part.tokens.at(-1)?.end))
    if (next.joint === 'comma' && (chinese || !endsInOr(parts, place + 1))) return
    negated[place + 1] = true
  })
  return negated
}

function continues(parts: readonly Part[], place: number): boolean {
  const joint = parts[place]?.joint
  return joint === 'or' || joint === 'and' || joint === 'comma'
}

function statesByItself(part: Part): boolean {
  return part.value !== null || part.tokens.some(({ kind }) => kind === 'grade')
}

function endsInOr(parts: readonly Part[], place: number): boolean {
  for (let here = place; here < parts.length && continues(parts, here); here += 1) {
    if (here > place && parts[here] && statesByItself(parts[here] as Part)) return false
    if (parts[here]?.joint === 'or') return true
  }
  return false
}
