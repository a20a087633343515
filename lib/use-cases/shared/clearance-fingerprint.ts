import type { Patient } from '#lib/db/patients'
import type { RegionClearance } from './clearances-of.ts'
import { digestOf } from './digest.ts'

/**
 * One short text for everything that a clearance page shows: a page that refetches compares it and knows whether it is
 * still true. The patient's version is in it, so that a new name on the banner counts as a change too.
 */
export function clearanceFingerprint(patient: Pick<Patient, 'version'>, regions: readonly RegionClearance[]): string {
  return digestOf({
    patient: patient.version,
    regions: regions.map(({ region, state, advice }) => ({
      region,
      state,
      digest: advice.digest,
      sessions: advice.clearance?.sessions.length ?? null,
      events: advice.clearance?.events.length ?? null,
    })),
  })
}
