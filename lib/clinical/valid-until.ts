import { dateOfDayNumber, dayNumber } from './calendar.ts'
import type { Facts } from './facts.ts'
import type { Validity } from './rulesets/ruleset-type.ts'

/**
 * The last calendar day of a clearance: the earliest of what its own age, the age of the imaging and the age of the
 * confirmation of stability allow. Verifying never lengthens a clearance: it counts from the day it was issued.
 */
export function validUntil(facts: Facts, validity: Validity): string | null {
  const { asOfDay, studies, mode } = facts
  const { stability, clearance } = facts.groups
  const after = (day: number | undefined, days: number) => (day === undefined ? undefined : day + days)
  const imagingDay =
    asOfDay === undefined || studies.newestAgeDays === undefined ? undefined : asOfDay - studies.newestAgeDays
  const ofClearance =
    mode === 'VERIFY'
      ? [dayNumber(clearance.validUntil), after(dayNumber(clearance.issuedOn), validity.clearanceDays)]
      : [after(asOfDay, validity.clearanceDays)]
  const ends = [
    ...ofClearance,
    after(imagingDay, validity.imagingDays),
    after(dayNumber(stability.date), validity.stabilityDays),
  ].filter((day) => day !== undefined)
  return ends.length === 0 ? null : dateOfDayNumber(Math.min(...ends))
}
