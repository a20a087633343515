import type { Level } from '#lib/clinical/level'
import type { Claim } from './claim.ts'
import type { Mention } from './places.ts'

/** "Mild and severe canal stenosis at L3-4 and L4-5 respectively": as many grades as levels, or nothing is certain. */
export function inOrder(
  claims: readonly Claim[],
  mentions: readonly Mention[],
): readonly { readonly claim: Claim; readonly levels: readonly Level[] }[] {
  const levels = mentions.flatMap((mention) => mention.levels)
  if (mentions.length !== 1 || claims.length !== levels.length) return []
  return claims.flatMap((claim, place) => {
    const level = levels[place]
    return level === undefined ? [] : [{ claim, levels: [level] }]
  })
}
