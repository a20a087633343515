import type { Level } from '#lib/clinical/level'
import type { Claim } from './claim.ts'
import { scan } from './scan.ts'
import type { Placed } from './statement.ts'
import type { Field, Span } from './suggestion.ts'
import { isKind } from './token.ts'

/** Words by which an addendum takes something back instead of adding to it. */
const TAKES_BACK =
  /\bnot\b|rather than|should (?:read|be|state|say)|error|erroneous|transpos|incorrect|instead|revers|switch|swapp|mislabel|correct|typo|dictat|更正|应为|误|改为|而非/

/** What an addendum corrects: cells of the report before it that can no longer be relied on. */
type Correction = { readonly levels: readonly Level[]; readonly fields: readonly Field[] }

/** The correction that a section of an addendum makes; null where it only adds. */
export function correctionIn(text: string, section: Span): Correction | null {
  if (!TAKES_BACK.test(text.slice(section.start, section.end))) return null
  const tokens = scan(text, section.start, section.end)
  const structures = tokens.flatMap((token): readonly Field[] => {
    if (isKind(token, 'slip')) return ['slip']
    return isKind(token, 'structure') ? [token.structure] : []
  })
  return {
    levels: tokens.flatMap((token) => (isKind(token, 'levels') ? token.levels : [])),
    // One that names no structure is about left and right.
    fields: structures.length > 0 ? structures : ['recess', 'foramen'],
  }
}

/** What is left of the statements before an addendum. One that names no level may mean any of them. */
export function standing(
  claims: readonly Placed<Claim>[],
  corrections: readonly Correction[],
): readonly Placed<Claim>[] {
  return claims.filter(({ level, said, addendum }) => {
    if (addendum) return true
    return !corrections.some(({ levels, fields }) => {
      return fields.includes(said.field) && (levels.length === 0 || levels.includes(level))
    })
  })
}
