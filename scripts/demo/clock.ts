/** Days and times around the moment of seeding, in the facility's zone, so that the demo is always fresh. */
export type Clock = {
  /** The calendar day so many days from today. */
  day(offset: number): string
  /** That day at a time of the facility's clock, but never later than the moment of seeding. */
  at(offset: number, hour: number, minute?: number): Date
}

/** A clock for a facility in a zone with one offset all the year, as the demo's has. */
export function clockAround(now: Date, offsetHours: number): Clock {
  const HOUR = 3_600_000
  const local = new Date(now.getTime() + offsetHours * HOUR)
  const midnight = (offset: number) =>
    Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + offset) - offsetHours * HOUR
  return {
    day: (offset) => new Date(midnight(offset) + offsetHours * HOUR).toISOString().slice(0, 10),
    at: (offset, hour, minute = 0) =>
      new Date(Math.min(midnight(offset) + hour * HOUR + minute * 60_000, now.getTime())),
  }
}
