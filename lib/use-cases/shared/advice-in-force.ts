import type { AdviceRow } from '#lib/db/advice'

/**
 * Whether an advice still says something on a calendar day: nothing replaced it, nobody ended it, and if it permits, its
 * last day is not over. Whoever replaces such advice gives a reason.
 */
export function adviceInForce(
  advice: Pick<AdviceRow, 'supersededById' | 'ending' | 'validUntil'>,
  today: string,
): boolean {
  const over = advice.validUntil !== null && advice.validUntil < today
  return advice.supersededById === null && advice.ending === null && !over
}
