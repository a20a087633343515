/**
 * How many patients are far more than somebody's own usual day. The median and the median absolute deviation (MAD) of the
 * person's earlier days: one strange day, or a few, does not move them, as it would a mean.
 */

/** Fewer days are no habit yet: two working weeks. */
const DAYS_AT_LEAST = 10

/** Below this a busy clinic is just busy, however quiet its other days were. */
const PATIENTS_AT_LEAST = 20

/** For normally distributed numbers 1.4826 MAD is one standard deviation; five of them are one day in some three million. */
const MAD_TO_DEVIATION = 1.4826
const DEVIATIONS = 5

/** Steady days have a MAD near 0, and one patient more would be "far above": twice the usual is the least that is. */
const TIMES_MEDIAN = 2

export type UnusualVolume = { readonly median: number; readonly limit: number; readonly days: number }

/** What was usual, where `patients` in one day is far above it; null where it is not, or where too little is known. */
export function unusualVolume(patients: number, earlierDays: readonly number[]): UnusualVolume | null {
  if (patients < PATIENTS_AT_LEAST || earlierDays.length < DAYS_AT_LEAST) return null
  const usual = median(earlierDays)
  const mad = median(earlierDays.map((n) => Math.abs(n - usual)))
  const limit = Math.floor(Math.max(usual * TIMES_MEDIAN, usual + DEVIATIONS * MAD_TO_DEVIATION * mad))
  return patients > limit ? { median: usual, limit, days: earlierDays.length } : null
}

/** The middle one, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? 0, sorted[middle] ?? 0]
  return (low + high) / 2
}
