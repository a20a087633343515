/** Whether the long tier runs: at least a million records a property, and every mutant. */
export const fullTier = process.env.CLEARSPINE_TIER === 'full'

/** The seed of every generated record; set CLEARSPINE_SEED to the number that a failure printed to see it again. */
export const seed = Number(process.env.CLEARSPINE_SEED ?? 20261122)

/**
 * How many records a property draws: `quick` in the quick tier; in the full one as many as make at least a million
 * cases, where one draw gives `casesEach` of them (a record with each of its answers blanked, say).
 */
export const draws = (quick: number, casesEach = 1): number =>
  fullTier ? Math.max(1_000_000 / casesEach, quick) : quick

/** Prints how much a proof looked at, which a reader of the test log wants to know. */
export function report(proof: string, cases: number, unit = 'records'): void {
  console.info(`${proof}: ${cases.toLocaleString('en')} ${unit} (seed ${seed}, ${fullTier ? 'full' : 'quick'} tier)`)
}

/** How long a proof may take before the runner gives up on it: it looks for hangs, not for slowness. */
export const patience = { timeout: fullTier ? 4 * 3_600_000 : 300_000 }
