/** Age in completed years on a calendar day; null when the birth date is not known or lies after the day. */
export function completedYears(birthDate: string | null, asOf: string): number | null {
  if (birthDate === null || birthDate > asOf) return null
  const years = Number(asOf.slice(0, 4)) - Number(birthDate.slice(0, 4))
  // Someone born on 29 February is a year older from 1 March on in a common year, as text order has it.
  return asOf.slice(5) >= birthDate.slice(5) ? years : years - 1
}
