/** The long form of a drill is asked for by `npm run test:full` and by the drill's own command. */
export const LONG = process.env.CLEARSPINE_TIER === 'full'

/** Limits end what hangs: an hour for a drill in its long form. */
export const PATIENCE_MS = LONG ? 3_600_000 : 120_000
