import type { Actor } from '#lib/access/actor'

/** What the facility's clocks show at an instant, read as if it were UTC; the difference is the zone's offset. */
function offsetMs(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const at = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]))
  return Date.UTC(at.year ?? 0, (at.month ?? 1) - 1, at.day, at.hour, at.minute, at.second) - instant
}

/**
 * The instant at which a calendar day begins at the actor's facility. Where the clocks change at midnight the first
 * guess lies on the other side of the change: asking again from there settles it.
 */
export function startOfDay(actor: Pick<Actor, 'facility'>, day: string): Date {
  const { timeZone } = actor.facility
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const guess = midnight - offsetMs(midnight, timeZone)
  return new Date(midnight - offsetMs(guess, timeZone))
}

/** The calendar day so many days later (or earlier). */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
