import type { Claim } from './claim.ts'
import type { Part } from './part.ts'
import type { Meyerding } from './suggestion.ts'
import { isKind, type Token } from './token.ts'

/** A slip has a grade only where Meyerding's number is said of it; "mild" is none of his grades. */
export function slipsIn(
  parts: readonly Part[],
  negated: readonly boolean[],
  lost: readonly boolean[],
): readonly Claim[] {
  return parts.flatMap((part, place): readonly Claim[] => {
    const slip = part.tokens.find((token): token is Token<'slip'> => token.kind === 'slip')
    if (!slip || lost[place] || part.lost) return []
    const grades = gradesNear(parts, place, lost)
    const [grade] = grades
    if (negated[place]) return grade ? [] : absenceOf(slip, parts, place)
    return grade && grades.length === 1 ? [claim(grade.grade, place, [slip, grade])] : []
  })
}

function absenceOf(slip: Token<'slip'>, parts: readonly Part[], place: number): readonly Claim[] {
  const no = parts.slice(0, place + 1).findLast((part) => part.no !== null)?.no
  const plain = !parts[place]?.tokens.some((token) => isKind(token, 'word', 'qualifier', 'grade'))
  return no && plain ? [claim(0, place, [no, slip])] : []
}

/** The numbers in a part, or else in the one behind or before it if that says nothing else. */
function gradesNear(parts: readonly Part[], place: number, lost: readonly boolean[]): readonly Token<'meyerding'>[] {
  const neighbours = [
    { near: place, joint: true },
    { near: place + 1, joint: joined(parts, place + 1) },
    { near: place - 1, joint: joined(parts, place) },
  ]
  return (
    neighbours
      .map(({ near, joint }) => {
        const part = joint && !lost[near] ? parts[near] : undefined
        return part && (near === place || bare(part)) ? gradesIn(part) : []
      })
      .find((grades) => grades.length > 0) ?? []
  )
}

function gradesIn({ tokens }: Part): readonly Token<'meyerding'>[] {
  return tokens.filter((token): token is Token<'meyerding'> => token.kind === 'meyerding')
}

/** A part that holds nothing of its own that the number could grade. */
function bare(part: Part): boolean {
  return !part.other && part.targets.length === 0 && !part.tokens.some(({ kind }) => kind === 'slip')
}

function joined(parts: readonly Part[], place: number): boolean {
  const joint = parts[place]?.joint
  return joint === 'comma' || joint === 'and' || joint === 'or'
}

function claim(value: Meyerding, place: number, tokens: readonly Token[]): Claim {
  return { field: 'slip', sides: null, value, first: place, last: place, tokens }
}
