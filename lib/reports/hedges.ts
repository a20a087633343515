import { type Conjunct, isSignificant } from './conjuncts.ts'

/**
 * Which conjuncts a hedge takes back. One that comes first ("possible …") takes everything up to a "but"; one that comes
 * after ("… cannot be excluded") takes what it is said of and what leads up to that.
 */
export function hedgedIn(conjuncts: readonly Conjunct[]): readonly boolean[] {
  const hedged = conjuncts.map(() => false)
  conjuncts.forEach(({ tokens }, place) => {
    const hedge = tokens.findIndex(({ kind }) => kind === 'hedge')
    if (hedge < 0) return
    hedged[place] = true
    const opens = place === 0 || conjuncts[place]?.joint === 'but'
    const alone = !opens && !tokens.some(isSignificant)
    if (tokens.slice(0, hedge).some(isSignificant) || alone) leadingUp(conjuncts, place, hedged)
    else following(conjuncts, place, hedged)
  })
  return hedged
}

function following(conjuncts: readonly Conjunct[], place: number, hedged: boolean[]): void {
  for (let next = place + 1; next < conjuncts.length && conjuncts[next]?.joint !== 'but'; next += 1) hedged[next] = true
}

function leadingUp(conjuncts: readonly Conjunct[], place: number, hedged: boolean[]): void {
  for (let here = place; here > 0; here -= 1) {
    const { joint } = conjuncts[here] ?? { joint: 'start' }
    const alone = here === place && !conjuncts[place]?.tokens.some(isSignificant)
    if (joint === 'but' || (joint === 'break' && !alone)) return
    const before = conjuncts[here - 1]
    // A hedge without anything of its own is said of the statement before; otherwise a finished one is left alone.
    if (here !== place || conjuncts[place]?.tokens.some(isSignificant)) {
      if (before?.tokens.some(({ kind }) => kind === 'narrowing' || kind === 'open')) return
    }
    hedged[here - 1] = true
  }
}
