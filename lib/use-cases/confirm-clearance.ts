import type { Actor } from '#lib/access/actor'
import { findPatient } from '#lib/db/patients'
import { clearanceFingerprint } from './shared/clearance-fingerprint.ts'
import { clearancesOfOne } from './shared/clearances-of.ts'
import { type NotPermitted, permitted } from './shared/permission.ts'
import { done, type Result, refused } from './shared/result.ts'

export type ClearanceConfirmation = { readonly confirmedAt: Date; readonly fingerprint: string }

/**
 * Whether what an open clearance page shows is still true: the page asks every 30 seconds. Nothing new is disclosed, so it
 * is no entry; where the fingerprint differs, the page loads itself anew, and that is a look.
 */
export async function confirmClearance(
  actor: Actor,
  patientId: string,
  now: Date,
): Promise<Result<ClearanceConfirmation, 'not-found' | NotPermitted>> {
  return permitted(actor, 'clearance.check', now, async (tx) => {
    const patient = await findPatient(tx, patientId)
    if (!patient) return refused('not-found')
    const regions = await clearancesOfOne(tx, actor, patient, now)
    return done({ confirmedAt: now, fingerprint: clearanceFingerprint(patient, regions) })
  })
}
