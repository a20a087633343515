/** Letters without marks, case, blanks and punctuation: what is left of a name when it is typed carelessly. */
function bare(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase()
}

/** One slip for each so many letters: WEBER and WEBBER are near, LI and LU are two families. */
const LETTERS_A_SLIP = 4

/** Whether two family names may be one, misspelt or cut short. Symmetric. */
export function similarName(a: string, b: string): boolean {
  const [short, long] = [bare(a), bare(b)].toSorted((x, y) => x.length - y.length) as [string, string]
  if (short === '') return long === ''
  const slips = Math.floor(short.length / LETTERS_A_SLIP)
  return long.startsWith(short) || (long.length - short.length <= slips && distance(short, long) <= slips)
}

/** Levenshtein's distance: letters added, left out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] as number) + (letter === other ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] as number) + 1, (next[j] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
