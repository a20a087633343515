import type { Level } from '#lib/clinical/level'
import type { Claim } from './claim.ts'
import type { Conjunct } from './conjuncts.ts'
import type { Mention } from './places.ts'

/** From which conjunct to which, both included. */
export type Clause = { readonly first: number; readonly last: number }

/** A sentence in clauses; a "but" or a semicolon ends one. */
export function clausesOf(conjuncts: readonly Conjunct[]): readonly Clause[] {
  const starts = conjuncts.flatMap(({ joint }, place) => (place === 0 || joint === 'but' ? [place] : []))
  return starts.map((first, place) => ({ first, last: (starts[place + 1] ?? conjuncts.length) - 1 }))
}

/** The clauses that say "respectively": their grades and levels stand in two lists. */
export function clausesInOrder(conjuncts: readonly Conjunct[]): readonly Clause[] {
  return clausesOf(conjuncts).filter(({ first, last }) =>
    conjuncts.slice(first, last + 1).some(({ tokens }) => tokens.some(({ kind }) => kind === 'respectively')),
  )
}

export function reaches({ first, last }: Clause, said: Pick<Claim, 'first' | 'last'>): boolean {
  return said.first <= last && said.last >= first
}

/** Beside a list in order, a claim needs a level in its own clause: the levels of the list belong to the list. */
export function standsBesideLists(claim: Claim, conjuncts: readonly Conjunct[], mentions: readonly Mention[]): boolean {
  const ordered = clausesInOrder(conjuncts)
  if (ordered.length === 0) return true
  if (ordered.some((clause) => reaches(clause, claim))) return false
  const own = clausesOf(conjuncts).find((clause) => reaches(clause, claim))
  return mentions.some(({ place }) => own !== undefined && reaches(own, { first: place, last: place }))
}

/** "Mild and severe canal stenosis at L3-4 and L4-5 respectively": as many grades as levels, or nothing is certain. */
export function inOrder(
  clause: Clause,
  claims: readonly Claim[],
  mentions: readonly Mention[],
): readonly { readonly claim: Claim; readonly levels: readonly Level[] }[] {
  const listed = claims.filter((claim) => reaches(clause, claim))
  const within = mentions.filter(({ place }) => place >= clause.first && place <= clause.last)
  // "At L3-4 and L4-5 …; moderate and severe respectively": the levels were said before.
  const about = within.length > 0 ? within : mentions
  const levels = about.flatMap((mention) => mention.levels)
  if (about.length !== 1 || listed.length !== levels.length) return []
  return listed.flatMap((claim, place) => {
    const level = levels[place]
    return level === undefined ? [] : [{ claim, levels: [level] }]
  })
}
